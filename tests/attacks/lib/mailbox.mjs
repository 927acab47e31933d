// The embedded host's mailbox, read as its pages show it.
const PATH = '/_embedded/mailbox';

export class Mailbox {
  #target;
  #read = new Map();

  constructor(target) {
    this.#target = target;
  }

  /** The names of all letters' files, newest first. */
  async files() {
    const files = [];
    for (let page = 1; ; page++) {
      const answer = await this.#target.console('GET', `${PATH}?page=${page}`);
      if (answer.status !== 200) {
        throw new Error(`the mailbox answered ${answer.status}: is --console-key right?`);
      }

      files.push(...Array.from(answer.text.matchAll(/<li><a href="([^"]+)"/g), match => decode(match[1])));
      if (!answer.text.includes(`?page=${page + 1}`)) {
        return files;
      }
    }
  }

  async letters() {
    const letters = [];
    for (const file of await this.files()) {
      letters.push(this.#read.get(file) ?? await this.#open(file));
    }

    return letters;
  }

  /** Waits until no letter has come for two seconds and there are so many, at most a minute. */
  async settled(atLeast = 0) {
    let known = -1;
    for (let tries = 0; tries < 30; tries++) {
      const { length } = await this.files();
      if (length === known && length >= atLeast) {
        break;
      }

      known = length;
      await new Promise(resolve => setTimeout(resolve, 2000));
    }

    return this.letters();
  }

  async #open(file) {
    const { text } = await this.#target.console('GET', file);
    const content = decode(text.match(/<pre>([\s\S]*?)<\/pre>/)?.[1] ?? '');
    const letter = {
      file,
      kind: kindOf(file),
      to: decode(text.match(/<dt>Đến<\/dt><dd>([\s\S]*?)<\/dd>/)?.[1] ?? '').match(/[^\s<>"]+@[^\s<>"]+/)?.[0] ?? '',
      links: Array.from(content.matchAll(/https?:\/\/[^\s/]+(\/(?:r|d|board)\/[A-Za-z0-9._-]+)/g), match => match[1]),
    };
    this.#read.set(file, letter);
    return letter;
  }
}

const KINDS = ['digest', 'difficulty', 'extension', 'summary', 'report', 'freshlink', 'requeststep', 'directive'];

function kindOf(file) {
  return decodeURIComponent(file).split('/').pop().split(/[-_.\s!+]/).find(part => KINDS.includes(part)) ?? 'other';
}

export function decode(html) {
  return html
    .replace(/&#x([0-9A-Fa-f]+);/g, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, number) => String.fromCodePoint(Number(number)))
    .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
}
