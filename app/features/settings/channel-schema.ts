import { z } from 'zod';
import { channelKinds } from '~/domain/channel/channel-kind';

export const channelSchema = z.object({
  kind: z.enum(channelKinds),
  name: z.string().trim().min(1).max(80),
  url: z.string().trim().max(1000),
  secret: z.string().trim().max(200).optional(),
});

export const namedChannelSchema = z.object({ id: z.string().max(80) });
