// Signs links as the app does, for a secret that is known: links that are authentic and too old.
import { createHmac, hkdfSync } from 'node:crypto';

const EXPIRY = 1;
const EPOCH = 5;

export class Signer {
  #id;
  #key;

  constructor(secret) {
    this.#id = Buffer.from(hkdfSync('sha256', secret, '', 'BinhHoa2 link key id', 3)).toString('hex');
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'BinhHoa2 link key', 32));
  }

  /** The same link, expired on 1 January 2020. */
  expired(token) {
    return this.#signed(token, payload => payload.writeUInt32BE(1_577_836_800, EXPIRY));
  }

  /** The same link with an epoch that was never given out. */
  ofAnotherEpoch(token) {
    return this.#signed(token, payload => payload.writeInt32BE(1_000_000, EPOCH));
  }

  /** The same link for a person the school does not have. */
  ofNobody(token) {
    return this.#signed(token, payload => payload.write('zz', payload.length - 2));
  }

  #signed(token, change) {
    const parts = token.split('.');
    if (parts[1] !== this.#id) {
      throw new Error('--links-secret is not the one the app signs with.');
    }

    const payload = Buffer.from(parts[2], 'base64url');
    change(payload);
    const signed = `${parts[0]}.${parts[1]}.${payload.toString('base64url')}`;
    return `${signed}.${createHmac('sha256', this.#key).update(signed).digest('base64url')}`;
  }
}
