import { list, text } from '../args.ts';
import { findForBot, whyNotWrite } from '../channels.ts';
import { addMessage } from '../messages.ts';
import type { Json } from '../model.ts';
import { done, refuse, type Outcome } from '../outcome.ts';
import { nextId, type Workspace } from '../workspace.ts';
import { botMethod, type Method } from './method.ts';

/** The two calls around an upload; the bytes themselves go to `/upload/<file id>` and only their number is kept. */
export const fileMethods: readonly Method[] = [
  botMethod('files.getUploadURLExternal', 't4', ['files:write'], getUploadUrl),
  botMethod('files.completeUploadExternal', 't4', ['files:write'], completeUpload),
];

function getUploadUrl(workspace: Workspace, args: Json): Outcome {
  const length = Number(text(args, 'length'));
  if (text(args, 'filename') === '' || !(length > 0)) return refuse('invalid_arguments');
  const id = nextId(workspace, 'F');
  workspace.uploads.set(id, { id, name: text(args, 'filename'), size: length });
  return done({ file_id: id, upload_url: `${workspace.address.origin}/upload/${id}` });
}

function completeUpload(workspace: Workspace, args: Json): Outcome {
  const wanted = list(args, 'files');
  const files = wanted.flatMap((file) => {
    const known = workspace.uploads.get(text(file, 'id'));
    return known?.['received'] === true ? [{ ...known, title: text(file, 'title') || known['name'] }] : [];
  });
  if (files.length !== wanted.length) return refuse('file_not_found');
  const channelId = text(args, 'channel_id');
  if (channelId === '') return done({ files });
  const channel = findForBot(workspace, channelId);
  const reason = whyNotWrite(workspace, channel);
  if (!channel || reason !== null) return refuse(reason ?? 'channel_not_found');
  const threadTs = text(args, 'thread_ts') || null;
  const comment = text(args, 'initial_comment');
  addMessage(workspace, { channel: channel.id, user: workspace.botUser, text: comment, files, threadTs });
  return done({ files });
}
