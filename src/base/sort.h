/* A stable sort that allocates nothing of its own: the order of equal items is the order they came in, always. */
#ifndef TRONDGOV_BASE_SORT_H
#define TRONDGOV_BASE_SORT_H

#include <stddef.h>
#include <stdint.h>

/* Below 0: a before b; above 0: b before a; 0: as they stand. */
typedef int32_t trondgov_i_order(const void *a, const void *b);

/* scratch: as large as the items. */
void trondgov_i_sort(void *items, void *scratch, size_t count, size_t item_size, trondgov_i_order *order);

#endif
