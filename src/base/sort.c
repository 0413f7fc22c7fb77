/* Bottom-up merge sort. */
#include "base/sort.h"

#include <string.h>

static void merge(const char *from, char *to, size_t left, size_t middle, size_t right, size_t size,
                  trondgov_i_order *order)
{
    size_t a = left, b = middle;
    for (size_t k = left; k < right; k++) {
        int32_t take_a = a < middle && (b >= right || order(from + a * size, from + b * size) <= 0);
        memcpy(to + k * size, from + (take_a ? a++ : b++) * size, size);
    }
}

void trondgov_i_sort(void *items, void *scratch, size_t count, size_t item_size, trondgov_i_order *order)
{
    char *from = items, *to = scratch;
    for (size_t width = 1; width < count; width *= 2) {
        for (size_t left = 0; left < count; left += 2 * width) {
            size_t middle = left + width < count ? left + width : count;
            size_t right = middle + width < count ? middle + width : count;
            merge(from, to, left, middle, right, item_size, order);
        }
        char *sorted = to;
        to = from;
        from = sorted;
    }
    if (from != items && count > 0)
        memcpy(items, from, count * item_size);
}
