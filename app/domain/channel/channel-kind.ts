/** The group robots that messages go to. */
export const channelKinds = ['wecom', 'dingtalk', 'feishu'] as const;
export type ChannelKind = (typeof channelKinds)[number];

export function isChannelKind(kind: string): kind is ChannelKind {
  return (channelKinds as readonly string[]).includes(kind);
}

export type ChannelView = {
  id: string;
  kind: ChannelKind;
  name: string;
  /** The server's name in the address; null where another installation sealed it. */
  host: string | null;
  createdAt: string;
  lastDeliveredAt: string | null;
  /** Code of why the last message did not arrive. */
  lastError: string | null;
};
