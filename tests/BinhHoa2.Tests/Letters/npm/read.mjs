// Reads every .eml file of a folder and prints what it says, one JSON object by file name.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';

const folder = process.argv[2];
const letters = {};
for (const name of readdirSync(folder).filter((name) => name.endsWith('.eml'))) {
  const letter = await PostalMime.parse(readFileSync(join(folder, name)), { attachmentEncoding: 'base64' });
  letters[name] = {
    subject: letter.subject,
    from: letter.from,
    to: letter.to,
    replyTo: letter.replyTo,
    messageId: letter.messageId,
    inReplyTo: letter.inReplyTo,
    references: letter.references,
    date: letter.date,
    text: letter.text,
    html: letter.html,
    attachments: letter.attachments.map(({ filename, mimeType, disposition, content }) => ({ filename, mimeType, disposition, content })),
  };
}

console.log(JSON.stringify(letters));
