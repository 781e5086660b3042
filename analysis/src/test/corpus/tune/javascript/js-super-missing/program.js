class Base {}
class Report extends Base {
  constructor() {
    this.rows = [];
  }
}
new Report();
