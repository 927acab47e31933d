// The table of attacks, expectations and results.
export class Report {
  #rows = [];

  get failed() {
    return this.#rows.filter(row => row.result === 'FAIL').length;
  }

  get count() {
    return this.#rows.length;
  }

  add(part, attack, expectation, holds, observed) {
    this.#rows.push({ part, attack, expectation, result: holds ? 'ok' : 'FAIL', observed });
  }

  skip(part, attack, why) {
    this.#rows.push({ part, attack, expectation: '', result: 'skipped', observed: why });
  }

  toString() {
    const columns = ['result', 'part', 'attack', 'expectation', 'observed'];
    const width = name => Math.max(name.length, ...this.#rows.map(row => row[name].length));
    const line = row => columns.map(name => row[name].padEnd(width(name))).join('  ').trimEnd();
    const head = Object.fromEntries(columns.map(name => [name, name]));
    return [line(head), ...this.#rows.map(line)].join('\n');
  }
}
