// Links that do not hold: one answer for all that were not signed here or are for another page.
import { Signer } from '../lib/signer.mjs';

export async function links({ target, report, links: real, options }) {
  const own = real.staff[0].slice('/r/'.length);
  const other = real.staff[1].slice('/r/'.length);
  const parts = own.split('.');
  const forged = {
    'another mac': `${own.slice(0, -1)}${own.endsWith('A') ? 'B' : 'A'}`,
    'cut by one character': own.slice(0, -1),
    'cut in the middle': own.slice(0, own.length / 2),
    'payload of another': [parts[0], parts[1], other.split('.')[2], parts[3]].join('.'),
    'another version': ['2', ...parts.slice(1)].join('.'),
    'another key id': [parts[0], 'none', ...parts.slice(2)].join('.'),
    'no mac': `${parts.slice(0, 3).join('.')}.`,
    'much too long': 'A'.repeat(4000),
    'a path in it': '..%2f..%2fdesk%2fyear',
    'a blank in it': `${own.slice(0, 40)}%20${own.slice(40)}`,
  };
  const baseline = await open(target, '/r/1.x.y.z', 0);
  report.add('links', 'nonsense', '403', baseline.status === 403, `${baseline.status}`);
  const broken = await open(target, `/r/${own}%00`, 60);
  report.add('links', 'a NUL in the path', '4xx, nothing shown',
    broken.status >= 400 && broken.status < 500 && !broken.text.includes('<form'),
    `${broken.status}`);
  const attempts = Object.entries(forged).map(([name, token]) => [name, `/r/${token}`]);
  if (real.board.length > 0) {
    attempts.push(['a board link at a staff page', real.board[0].replace('/board/', '/r/')]);
  }

  attempts.push(['a staff link at the board', `/board/${own}`], ['a staff link at a request', `/d/${own}`]);
  for (const [index, [name, path]] of attempts.entries()) {
    const answer = await open(target, path, index + 1);
    const same = answer.status === baseline.status && answer.text === baseline.text;
    report.add('links', name, 'as nonsense', same, same ? 'the same' : `${answer.status}, ${answer.text.length} characters`);
  }

  if (options.linksSecret) {
    await authentic(target, report, own, baseline, new Signer(options.linksSecret));
  } else {
    report.skip('links', 'expired, of another epoch, of nobody', 'without --links-secret');
  }
}

async function authentic(target, report, own, baseline, signer) {
  const nobody = await open(target, `/r/${signer.ofNobody(own)}`, 50);
  report.add('links', 'signed, for a person not here', 'as nonsense', nobody.text === baseline.text, `${nobody.status}`);
  for (const [name, token] of [['expired', signer.expired(own)], ['of another epoch', signer.ofAnotherEpoch(own)]]) {
    const answer = await open(target, `/r/${token}`, 51);
    const tells = /\w@\w|kính gửi/i.test(answer.text);
    report.add('links', name, '410, nobody named', answer.status === 410 && !tells, `${answer.status}${tells ? ', names somebody' : ''}`);
  }
}

// Each from an address of its own, so that the rate of one says nothing about the next.
function open(target, path, index) {
  return target.get(path, { 'x-forwarded-for': `198.18.0.${index + 1}` });
}
