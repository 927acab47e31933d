'use strict';
// Makes the answer forms more comfortable: previews of chosen files, progress while sending, no sending twice, nothing
// lost when the connection breaks. Without this script everything works, only plainer.
(() => {
  const size = n => n < 1048576
    ? Math.max(1, Math.round(n / 1024)) + ' KB'
    : (Math.round(n / 104857.6) / 10).toString().replace('.', ',') + ' MB';
  const make = (tag, className, text) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };

  // A picture made small, for the Board's page and the list below: at most 320 pixels long and 40,000 bytes, or null.
  const isPhoto = file => file.type.startsWith('image/') || /\.(jpe?g|png|webp|heic)$/i.test(file.name);
  // One after the other: a phone that draws six large photos at once may have no memory left.
  const smalls = new WeakMap();
  let last = Promise.resolve(null);
  const small = file => {
    if (!smalls.has(file)) smalls.set(file, isPhoto(file) ? last = last.then(() => shrink(file)).catch(() => null) : Promise.resolve(null));
    return smalls.get(file);
  };
  const shrink = async file => {
    const image = new Image();
    try {
      await new Promise((resolve, reject) => {
        image.onload = resolve;
        image.onerror = reject;
        image.src = URL.createObjectURL(file);
      });
      const scale = Math.min(1, 320 / Math.max(image.naturalWidth, image.naturalHeight));
      const canvas = make('canvas');
      canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
      canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
      const brush = canvas.getContext('2d');
      brush.fillStyle = '#fff';
      brush.fillRect(0, 0, canvas.width, canvas.height);
      brush.drawImage(image, 0, 0, canvas.width, canvas.height);
      for (const quality of [0.8, 0.6, 0.4, 0.2]) {
        const blob = await new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', quality));
        if (blob && blob.type === 'image/jpeg' && blob.size <= 40000) return blob;
      }
      return null;
    } finally {
      URL.revokeObjectURL(image.src);
    }
  };

  const preview = (file, drop) => {
    const row = make('li');
    const kind = make('span', 'kind', file.name.split('.').pop().toUpperCase().slice(0, 5));
    row.append(kind);
    small(file).then(blob => {
      if (!blob) return;
      const image = make('img');
      image.alt = '';
      image.onload = () => { URL.revokeObjectURL(image.src); kind.replaceWith(image); };
      image.src = URL.createObjectURL(blob);
    });
    const name = make('span', 'name', file.name + ' ');
    name.append(make('span', 'small', '(' + size(file.size) + ')'));
    const remove = make('button', '', 'Bỏ');
    remove.type = 'button';
    remove.setAttribute('aria-label', 'Bỏ tệp ' + file.name);
    remove.onclick = drop;
    row.append(name, remove);
    return row;
  };

  const enhance = form => {
    const input = form.querySelector('input[type=file]');
    const button = form.querySelector('button[type=submit]');
    const pupils = form.querySelector('.pupils');
    const list = make('ul', 'previews');
    const note = make('p', 'error');
    const sending = make('div', 'sending');
    note.setAttribute('role', 'alert');
    input.after(list, note);
    button.before(sending);
    let chosen = [];
    let busy = false;

    const kept = () => [...form.querySelectorAll('input[name=kept]:checked')];
    const draw = () => {
      const files = new DataTransfer();
      chosen.forEach(file => files.items.add(file));
      input.files = files.files;
      list.replaceChildren(...chosen.map(file => preview(file, () => {
        chosen = chosen.filter(other => other !== file);
        note.textContent = '';
        draw();
        input.focus();
      })));
      const photos = chosen.some(isPhoto) || kept().some(box => box.dataset.photo);
      pupils.hidden = !photos;
      pupils.querySelectorAll('input').forEach(radio => { radio.required = photos; });
    };

    input.addEventListener('change', () => {
      // Choosing again adds: a phone's camera gives one picture at a time.
      const problems = [];
      for (const file of input.files) {
        if (chosen.some(f => f.name === file.name && f.size === file.size && f.lastModified === file.lastModified)) continue;
        if (file.size > +form.dataset.each) {
          problems.push('Tệp “' + file.name + '” quá lớn: mỗi tệp nhiều nhất ' + size(+form.dataset.each) + '.');
        } else if (chosen.length + kept().length >= +form.dataset.files) {
          problems.push('Tệp “' + file.name + '” chưa được thêm: nhiều nhất ' + form.dataset.files + ' tệp.');
        } else if (chosen.reduce((sum, f) => sum + f.size, file.size) > +form.dataset.total) {
          problems.push('Tệp “' + file.name + '” chưa được thêm: tổng cộng nhiều nhất ' + size(+form.dataset.total) + '.');
        } else {
          chosen.push(file);
        }
      }
      note.textContent = problems.join('\n');
      draw();
    });
    form.querySelectorAll('input[name=kept]').forEach(box => box.addEventListener('change', draw));

    const wait = on => {
      busy = on;
      button.disabled = on;
      button.textContent = on ? 'Đang gửi…' : 'Gửi trả lời';
      if (!on) sending.replaceChildren();
    };
    const fail = text => {
      wait(false);
      const problem = make('p', 'notice stuck', text);
      problem.setAttribute('role', 'alert');
      problem.tabIndex = -1;
      sending.replaceChildren(problem);
      problem.focus();
    };

    form.addEventListener('submit', event => {
      event.preventDefault();
      if (busy) return;
      const body = new FormData(form);
      const files = [...chosen];
      const bar = make('progress');
      const told = make('p', 'small', 'Đang gửi…');
      bar.max = 1;
      bar.setAttribute('aria-label', 'Đã gửi');
      wait(true);
      sending.replaceChildren(told, bar);

      const request = new XMLHttpRequest();
      request.upload.onprogress = sent => {
        if (!sent.lengthComputable) return;
        bar.max = sent.total;
        bar.value = sent.loaded;
        told.textContent = sent.loaded < sent.total ? 'Đã gửi ' + size(sent.loaded) + ' trên ' + size(sent.total) : 'Đã gửi xong, đang ghi nhận…';
      };
      request.onload = () => {
        if (request.status === 200) {
          location.assign(request.responseURL);
        } else if (request.status === 422 && request.responseXML) {
          show(request.responseXML);
        } else {
          const reason = request.responseXML && request.responseXML.querySelector('main p');
          fail((reason ? reason.textContent + ' ' : '') + 'Chưa ghi nhận được câu trả lời. Nội dung và tệp đã chọn vẫn còn ở đây.');
        }
      };
      request.onerror = () => fail('Chưa gửi được vì mất kết nối. Nội dung và tệp đã chọn vẫn còn ở đây: xin kiểm tra mạng rồi bấm “Gửi trả lời” lần nữa.');
      request.open('POST', form.getAttribute('action'));
      request.responseType = 'document';
      // A preview stands directly behind its file. A picture that takes its time goes without.
      const late = new Promise(resolve => setTimeout(resolve, 3000, null));
      Promise.all(files.map(file => Promise.race([small(file), late]))).then(previews => {
        if (files.length) body.delete(input.name);
        files.forEach((file, i) => {
          body.append(input.name, file);
          if (previews[i]) body.append('preview', previews[i], 'preview.jpg');
        });
        request.send(body);
      });
    });

    addEventListener('pageshow', event => { if (event.persisted) wait(false); });
    draw();
  };

  const start = () => document.querySelectorAll('form[data-files]').forEach(enhance);

  // The page as the server gives it back: what is wrong on top, what was typed in its place.
  const show = page => {
    document.title = page.title;
    document.body.replaceWith(document.adoptNode(page.body));
    start();
    const problem = document.querySelector('[role=alert]');
    if (problem) {
      problem.scrollIntoView();
      problem.focus();
    }
  };

  start();
})();
