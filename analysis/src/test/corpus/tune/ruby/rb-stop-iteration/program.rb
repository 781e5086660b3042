each = [1].each
each.next
each.next
