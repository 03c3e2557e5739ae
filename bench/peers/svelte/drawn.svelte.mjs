// The page that is drawn, watched as a whole.

export class Drawn {
  page = $state.raw();

  constructor(page) {
    this.page = page;
  }
}
