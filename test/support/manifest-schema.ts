/**
 * The part of Slack's manifest schema that the app uses, strict: what isn't named here isn't allowed.
 * @see https://docs.slack.dev/reference/app-manifest and repository slackapi/manifest-schema 0.5.0, read 2026-11
 */
const text = (most: number, least = 1) => ({ type: 'string', minLength: least, maxLength: most });
const list = (items: object, most: number) => ({
  type: 'array',
  items,
  minItems: 1,
  maxItems: most,
  uniqueItems: true,
});
const flag = { type: 'boolean' };
const url = { type: 'string', pattern: '^https://[^\\s]+$' };
const strict = (properties: object, ...required: readonly string[]) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});

const shortcut = strict(
  { name: text(24), type: { enum: ['message', 'global'] }, callback_id: text(255), description: text(150) },
  'name',
  'type',
  'callback_id',
  'description',
);

const slashCommand = strict(
  {
    command: { ...text(32), pattern: '^/[^\\s]+$' },
    url,
    description: text(2000),
    usage_hint: text(1000),
    should_escape: flag,
  },
  'command',
  'description',
);

const suggestedPrompt = strict({ title: text(75), message: text(1000) }, 'title', 'message');

const features = strict(
  {
    app_home: strict({
      home_tab_enabled: flag,
      messages_tab_enabled: flag,
      messages_tab_read_only_enabled: flag,
    }),
    bot_user: strict(
      { display_name: { ...text(80), pattern: '^[a-z0-9._-]+$' }, always_online: flag },
      'display_name',
    ),
    agent_view: strict(
      { agent_description: text(300), suggested_prompts: list(suggestedPrompt, 4) },
      'agent_description',
    ),
    shortcuts: list(shortcut, 10),
    slash_commands: list(slashCommand, 50),
  },
  'bot_user',
);

const settings = strict({
  event_subscriptions: strict({ request_url: url, bot_events: list(text(100), 100) }),
  interactivity: strict({ is_enabled: flag, request_url: url }, 'is_enabled'),
  org_deploy_enabled: flag,
  socket_mode_enabled: flag,
  token_rotation_enabled: flag,
});

/** Over signed HTTP three places name where Slack delivers; over Socket Mode none does. */
const places = {
  properties: {
    features: { properties: { slash_commands: { items: { required: ['url'] } } } },
    settings: {
      properties: {
        event_subscriptions: { required: ['request_url'] },
        interactivity: { required: ['request_url'] },
      },
    },
  },
};
const noPlaces = {
  properties: {
    features: { properties: { slash_commands: { items: { not: { required: ['url'] } } } } },
    settings: {
      properties: {
        event_subscriptions: { not: { required: ['request_url'] } },
        interactivity: { not: { required: ['request_url'] } },
      },
    },
  },
};

export const MANIFEST_SCHEMA = {
  ...strict(
    {
      _metadata: strict({ major_version: { enum: [1, 2] }, minor_version: { type: 'integer' } }),
      display_information: strict(
        {
          name: text(35),
          description: text(140),
          long_description: text(4000, 175),
          background_color: { type: 'string', pattern: '^#(?:[0-9A-Fa-f]{3}){1,2}$' },
        },
        'name',
      ),
      features,
      oauth_config: strict({
        scopes: strict({ bot: list(text(100), 255), bot_optional: list(text(100), 255) }, 'bot'),
      }),
      settings,
    },
    'display_information',
    'features',
    'oauth_config',
    'settings',
  ),
  anyOf: [socket(true, noPlaces), socket(false, places)],
};

function socket(isEnabled: boolean, rest: object) {
  const settingsOf = {
    properties: { socket_mode_enabled: { const: isEnabled } },
    required: ['socket_mode_enabled'],
  };
  return { allOf: [{ properties: { settings: settingsOf } }, rest] };
}
