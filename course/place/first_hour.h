/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The steps of the first hour with the contacts of a country, as blocks: for the page that can be
 * ticked and for the card that is printed.
 */
#ifndef PLACE_FIRST_HOUR_H
#define PLACE_FIRST_HOUR_H

#include "place/place.h"

/* Title, country, steps, contacts and how sure they are. first_hour_open() comes first. */
void first_hour_describe_card(struct session *session, struct sheet *sheet);

#endif
