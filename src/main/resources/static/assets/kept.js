// What was typed without a connection, kept on this device until it can go to the server: encrypted under a key that no script can read
// out, and only on a device its owner did not call shared. Signing out throws key and drafts away, and so does anybody else's sign-in.

const DATABASE = 'keepwell.kept';
const owner = document.body.dataset.keepsFor; // "" or absent: nothing is kept here

export const canKeep = Boolean(owner && globalThis.crypto?.subtle && globalThis.indexedDB);
export const forgetEverything = () => done(indexedDB.deleteDatabase(DATABASE)).catch(() => {});

export async function keepHere(key, text) {
  if (!canKeep) return false;
  return using(async database => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytes(key) }, await ownKey(database), bytes(text));
    await done(store(database, 'drafts').put({ owner, iv, data }, key));
    return true;
  }).catch(() => false);
}

export async function keptHere(key) {
  if (!canKeep) return '';
  return using(async database => {
    const found = await done(store(database, 'drafts').get(key));
    if (!found) return '';
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: found.iv, additionalData: bytes(key) }, await ownKey(database), found.data);
    return new TextDecoder().decode(plain);
  }).catch(() => '');
}

export async function forgetHere(key) {
  if (canKeep) await using(database => done(store(database, 'drafts').delete(key))).catch(() => {});
}

async function using(work) {
  let database = await open();
  try {
    const before = await done(store(database, 'keys').get('owner'));
    if (before !== owner) {
      database.close();
      await forgetEverything();
      database = await open();
    }
    return await work(database);
  } finally {
    database.close();
  }
}

function open() {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('keys').put(owner, 'owner');
    request.result.createObjectStore('drafts');
  };
  return done(request);
}

async function ownKey(database) {
  const found = await done(store(database, 'keys').get('key'));
  if (found) return found;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await done(store(database, 'keys').put(made, 'key'));
  return made;
}

const store = (database, name) => database.transaction(name, 'readwrite').objectStore(name);
const bytes = text => new TextEncoder().encode(text);

function done(request) {
  return new Promise((fulfil, reject) => {
    request.onsuccess = () => fulfil(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('in use'));
  });
}
