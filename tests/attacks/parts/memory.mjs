// Small uploads that unpack or parse to much more: refused in time, with little memory, and the app goes on.
import { readFileSync } from 'node:fs';
import { docx, documentOf, pdf, png } from '../lib/archives.mjs';
import { multipart, urlEncoded, valueOf } from '../lib/forms.mjs';

const MIB = 1024 * 1024;
const MAX_SECONDS = 20;
const MAX_GROWTH = 400;

export async function memory({ target, report, links, options }) {
  const page = links.staff[0];
  const before = residentOf(options.pid);
  for (const [name, file, content] of filesOf(options.short)) {
    await upload(target, report, page, name, file, content);
  }

  await post(target, report, 'a form of 50,000 fields', page.replace('/r/', '/fresh/'),
    urlEncoded(Array.from({ length: 50_000 }, (_, index) => [`f${index}`, '1'])));
  await post(target, report, 'a form of 5,000 parts', page, multipart(Array.from({ length: 5_000 }, (_, index) => [`f${index}`, '1'])));
  await post(target, report, 'a field of 8 MiB', page, multipart([['activity', 'x'.repeat(8 * MIB)]]));
  const after = await target.get(page);
  report.add('memory', 'the page afterwards', '200 within 5 s', after.status === 200 && after.seconds < 5, seconds(after));
  if (options.pid) {
    const growth = Math.round((residentOf(options.pid) - before) / MIB);
    report.add('memory', 'peak of the process', `at most ${MAX_GROWTH} MiB more`, growth <= MAX_GROWTH, `${growth} MiB more`);
  } else {
    report.skip('memory', 'peak of the process', 'without --pid');
  }
}

function filesOf(short) {
  const deep = 100_000;
  const bomb = documentOf(' '.repeat((short ? 150 : 400) * MIB));
  const laughs = '<!DOCTYPE w [<!ENTITY a "ha">' + Array.from({ length: 30 }, (_, index) =>
    `<!ENTITY a${index} "${`&a${index === 0 ? '' : index - 1};`.repeat(10)}">`).join('') + ']>';
  return [
    ['a document of hundreds of MiB', 'bom.docx', docx(bomb)],
    ['a document of 100,000 levels', 'sau.docx', docx(documentOf('<w:p>'.repeat(deep) + '</w:p>'.repeat(deep)))],
    ['entities that multiply', 'thuc-the.docx', docx(documentOf('&a29;', laughs))],
    ['an archive of 20,000 parts', 'nhieu.docx',
      docx(documentOf(''), ...Array.from({ length: 20_000 }, (_, i) => [`word/${i}.xml`, '<a/>']))],
    ['a picture of 60,000 by 60,000', 'to.png', png(60_000)],
    ['a PDF of 100,000 brackets', 'ngoac.pdf', Buffer.concat([pdf(10).subarray(0, 40), Buffer.from('['.repeat(deep)), pdf(10)])],
  ];
}

async function upload(target, report, path, name, file, content) {
  const { text } = await target.get(path);
  const fields = [['activity', valueOf(text, 'activity')], ['nonce', valueOf(text, 'nonce')], ['status', ''], ['note', 'x'], ['date', '']];
  await post(target, report, `${name} (${Math.ceil(content.length / 1024)} KiB)`, path, multipart(fields, [[file, content]]));
}

// No choice is made in these forms, so that even a file that is taken records nothing.
async function post(target, report, name, path, { body, headers }) {
  try {
    const answer = await target.send('POST', path, { body, headers });
    const holds = answer.status >= 300 && answer.status < 500 && answer.seconds < MAX_SECONDS;
    report.add('memory', name, `3xx or 4xx within ${MAX_SECONDS} s`, holds, `${answer.status} after ${seconds(answer)}`);
  } catch (error) {
    report.add('memory', name, `3xx or 4xx within ${MAX_SECONDS} s`, false, error.message);
  }
}

function seconds(answer) {
  return `${answer.seconds.toFixed(1)} s`;
}

// The highest so far, where the system tells.
function residentOf(pid) {
  return pid ? Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmHWM:\s+(\d+) kB/)[1]) * 1024 : 0;
}
