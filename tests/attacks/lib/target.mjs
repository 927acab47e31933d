// The app under attack: loopback only, with a limit on requests and time.
import http from 'node:http';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
const MAX_ANSWER = 32 * 1024 * 1024;

export class Target {
  #requests = 0;
  #agent = new http.Agent({ keepAlive: true, maxSockets: 8 });

  constructor(url, { functionKey, consoleKey, maxRequests, seconds }) {
    const address = new URL(url);
    if (address.protocol !== 'http:' || !LOOPBACK.includes(address.hostname)) {
      throw new RangeError(`${url} is refused: only http on 127.0.0.1, localhost or [::1] is attacked.`);
    }

    this.address = address;
    this.functionKey = functionKey;
    this.consoleKey = consoleKey;
    this.maxRequests = maxRequests;
    this.deadline = Date.now() + seconds * 1000;
  }

  get requests() {
    return this.#requests;
  }

  /** Sends one request and reads its answer; follows no redirect. */
  send(method, path, { headers = {}, body = null, port = this.address.port, patience = 60 } = {}) {
    if (++this.#requests > this.maxRequests) {
      throw new RangeError(`More than ${this.maxRequests} requests; see --max-requests.`);
    }

    const left = this.deadline - Date.now();
    if (left <= 0) {
      throw new RangeError('The time is up; see --seconds.');
    }

    const content = body === null ? null : Buffer.from(body);
    const from = performance.now();
    return new Promise((resolve, reject) => {
      const request = http.request({
        agent: this.#agent,
        host: this.address.hostname.replace(/[[\]]/g, ''),
        port,
        method,
        path,
        headers: content === null ? headers : { 'content-length': content.length, ...headers },
        timeout: Math.min(left, patience * 1000),
      });
      request.on('timeout', () => request.destroy(new Error(`no answer to ${method} within ${patience} s`)));
      request.on('error', reject);
      request.on('response', answer => read(answer, from).then(resolve, reject));
      request.end(content ?? undefined);
    });
  }

  get(path, headers = {}) {
    return this.send('GET', path, { headers });
  }

  byKey(method, path, options = {}) {
    return this.send(method, path, { ...options, headers: { 'x-functions-key': this.functionKey, ...options.headers } });
  }

  console(method, path, options = {}) {
    return this.send(method, path, { ...options, headers: { 'x-console-key': this.consoleKey, ...options.headers } });
  }

  /** Recorded replies and letters by month, as the desk counts them. */
  async year() {
    const answer = await this.byKey('GET', '/desk/year');
    if (answer.status !== 200) {
      throw new Error(`/desk/year answered ${answer.status}: is --function-key right?`);
    }

    return JSON.parse(answer.text);
  }

  close() {
    this.#agent.destroy();
  }
}

async function read(answer, from) {
  const chunks = [];
  let length = 0;
  for await (const chunk of answer) {
    length += chunk.length;
    if (length > MAX_ANSWER) {
      throw new Error('the answer is larger than any of the app');
    }

    chunks.push(chunk);
  }

  const text = Buffer.concat(chunks).toString('utf8');
  return { status: answer.statusCode, headers: answer.headers, text, seconds: (performance.now() - from) / 1000 };
}
