// Posts that are no form of the page leave nothing behind.
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pdf } from '../lib/archives.mjs';
import { multipart, valueOf } from '../lib/forms.mjs';

const MIB = 1024 * 1024;
const DAY_BUDGET = 250;

export async function store({ target, report, links, options }) {
  const [path, other] = links.staff.slice(2, 4);
  const { text } = await target.get(path);
  const { text: foreign } = await target.get(other);
  const nonce = valueOf(text, 'nonce');
  const before = await repliesOf(target);
  const stored = bytesIn(options.data);
  const nonces = {
    'no nonce': '',
    'an invented nonce': '1.2.3',
    'a changed nonce': `${nonce.slice(0, -1)}${nonce.endsWith('A') ? 'B' : 'A'}`,
    'the nonce of another page': valueOf(foreign, 'nonce'),
  };
  for (const [name, value] of Object.entries(nonces)) {
    const answer = await answerWith(target, path, text, value, 'Done', 2);
    report.add('store', `${name}, with a file`, '4xx', answer.status >= 400 && answer.status < 500, `${answer.status}`);
  }

  const replies = await repliesOf(target);
  report.add('store', 'replies after these posts', `${before}, as before`, replies === before, `${replies}`);
  if (!options.data) {
    report.skip('store', 'bytes after these posts, budget of a day', 'without --data');
    return;
  }

  const growth = bytesIn(options.data) - stored;
  report.add('store', 'bytes after these posts', 'less than 1 MiB more', growth < MIB, `${(growth / MIB).toFixed(1)} MiB more`);
  if (!options.short) {
    await budget(target, report, path, options.data);
  }
}

/** Forms of the page that choose nothing, each with new files: what is kept for them has an end. */
async function budget(target, report, path, data) {
  const stored = bytesIn(data);
  for (let i = 0; i < 50; i++) {
    const { text } = await target.get(path);
    await answerWith(target, path, text, valueOf(text, 'nonce'), '', 7);
  }

  const growth = Math.round((bytesIn(data) - stored) / MIB);
  report.add('store', '350 MiB of files for no answer', `at most ${DAY_BUDGET} MiB more`, growth <= DAY_BUDGET + 10, `${growth} MiB more`);
}

function answerWith(target, path, page, nonce, status, mebibytes) {
  const fields = [
    ['activity', valueOf(page, 'activity')], ['nonce', nonce], ['status', status], ['note', 'test'], ['date', valueOf(page, 'date')],
  ];
  const content = Buffer.concat([pdf(mebibytes * MIB), Buffer.from(`%${randomBytes(8).toString('hex')}\n%%EOF\n`)]);
  return target.send('POST', path, multipart(fields, [['minh-chung.pdf', content]]));
}

async function repliesOf(target) {
  const year = await target.year();
  return year.months.flatMap(month => Object.values(month.replies)).reduce((sum, count) => sum + count, 0);
}

function bytesIn(data) {
  const folder = data && join(data, 'azurite', '__blobstorage__');
  return folder && existsSync(folder) ? readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) : 0;
}
