"use strict";
class Shop {
  get total() {
    return 3;
  }
}
new Shop().total = 4;
