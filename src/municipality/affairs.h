/* The affairs that are pending in a municipality. */
#ifndef TRONDGOV_MUNICIPALITY_AFFAIRS_H
#define TRONDGOV_MUNICIPALITY_AFFAIRS_H

#include "register/register.h"

/* The register as its affairs need it. */
struct trondgov_i_affair_register trondgov_i_affairs_in(const trondgov_municipality *municipality);

#endif
