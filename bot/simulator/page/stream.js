// One event stream for the whole page. The browser reconnects by itself and names the last event it saw; when it
// gives up, we begin again.

const AGAIN_MS = 1500;

export class Stream {
  constructor(onEvent, onLink) {
    this.onEvent = onEvent;
    this.onLink = onLink;
    this.open();
  }

  open() {
    this.source = new EventSource("/sim/events");
    this.source.onopen = () => this.onLink(true);
    this.source.onmessage = (event) => this.onEvent(JSON.parse(event.data));
    this.source.onerror = () => {
      this.onLink(false);
      if (this.source.readyState === EventSource.CLOSED) setTimeout(() => this.open(), AGAIN_MS);
    };
  }
}
