#!/usr/bin/env node
// Attacks a running app on this machine, part by part, and prints what held. See README.md.
import { parseArgs } from 'node:util';
import { Mailbox } from './lib/mailbox.mjs';
import { Report } from './lib/report.mjs';
import { findLinks } from './lib/school.mjs';
import { Target } from './lib/target.mjs';
import { flood } from './parts/flood.mjs';
import { headers } from './parts/headers.mjs';
import { letters } from './parts/letters.mjs';
import { links } from './parts/links.mjs';
import { memory } from './parts/memory.mjs';
import { proxy } from './parts/proxy.mjs';
import { scanner } from './parts/scanner.mjs';
import { store } from './parts/store.mjs';

// In this order: what uses up a rate or a person's page comes late.
const PARTS = { headers, links, memory, store, letters, scanner, flood, proxy };

const USAGE = `node attack.mjs --url http://127.0.0.1:PORT --function-key KEY [--console-key KEY] [--parts ${Object.keys(PARTS)}]
  [--short] [--links-secret SECRET] [--pid PID] [--data FOLDER] [--max-requests 3000] [--seconds 600]`;

function read() {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      'function-key': { type: 'string' },
      'console-key': { type: 'string', default: '' },
      parts: { type: 'string', default: Object.keys(PARTS).join(',') },
      short: { type: 'boolean', default: false },
      'links-secret': { type: 'string' },
      pid: { type: 'string' },
      data: { type: 'string' },
      'max-requests': { type: 'string', default: '3000' },
      seconds: { type: 'string', default: '600' },
    },
  });
  const parts = values.parts.split(',');
  const unknown = parts.filter(part => !(part in PARTS));
  if (!values.url || !values['function-key'] || unknown.length > 0) {
    throw new RangeError(unknown.length > 0 ? `There is no part ${unknown}.` : '--url and --function-key are needed.');
  }

  return { ...values, parts: Object.keys(PARTS).filter(part => parts.includes(part)), linksSecret: values['links-secret'] };
}

async function run() {
  const options = read();
  const target = new Target(options.url, {
    functionKey: options['function-key'],
    consoleKey: options['console-key'],
    maxRequests: Number(options['max-requests']),
    seconds: Number(options.seconds),
  });
  const [report, mailbox] = [new Report(), new Mailbox(target)];
  try {
    const found = await findLinks(target, mailbox);
    for (const part of options.parts) {
      await PARTS[part]({ target, report, mailbox, options, links: found });
    }
  } finally {
    target.close();
    console.log(report.toString());
    console.log(`${report.count} attacks, ${report.failed} failed, ${target.requests} requests.`);
  }

  return report.failed === 0 ? 0 : 1;
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 2;
}
