const text = (maxLength: number, minLength = 1) => ({ type: 'string', minLength, maxLength });
const flag = { type: 'boolean' };
const list = (items: object, maxItems: number) => ({ type: 'array', items, minItems: 1, maxItems });
const shape = (properties: Readonly<Record<string, object>>, ...required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const address = (maxLength: number) => ({ type: 'string', pattern: '^https?://', maxLength });
const names = { type: 'array', items: text(50), uniqueItems: true, maxItems: 100 };
const scopes = { type: 'array', items: text(50), uniqueItems: true, maxItems: 255 };

const prompt = shape({ title: text(100), message: text(1000) }, 'title', 'message');

/**
 * What Slack's manifest schema 1.0.0 says of the parts that an app like this one uses; what is not listed is refused.
 * @see https://github.com/slackapi/manifest-schema (0.5.0, 2026-07)
 */
export const MANIFEST_SCHEMA = shape(
  {
    _metadata: shape({ major_version: { const: 1 }, minor_version: { type: 'integer' } }, 'major_version'),
    display_information: shape(
      {
        name: text(35),
        description: text(140),
        long_description: text(4000, 175),
        background_color: { type: 'string', pattern: '^#[0-9a-fA-F]{3}([0-9a-fA-F]{3})?$' },
      },
      'name',
    ),
    features: shape({
      app_home: shape({
        home_tab_enabled: flag,
        messages_tab_enabled: flag,
        messages_tab_read_only_enabled: flag,
      }),
      bot_user: shape({ display_name: text(80), always_online: flag }, 'display_name'),
      agent_view: shape({ agent_description: text(300), suggested_prompts: list(prompt, 4) }),
      shortcuts: list(
        shape(
          {
            name: text(24),
            type: { enum: ['message', 'global'] },
            callback_id: text(255),
            description: text(150),
          },
          'name',
          'type',
          'callback_id',
          'description',
        ),
        10,
      ),
      slash_commands: list(
        shape(
          {
            command: { type: 'string', pattern: '^/', minLength: 2, maxLength: 32 },
            url: address(3000),
            description: text(2000),
            usage_hint: text(1000),
            should_escape: flag,
          },
          'command',
          'description',
        ),
        50,
      ),
    }),
    oauth_config: shape({ scopes: shape({ bot: scopes, bot_optional: scopes }) }),
    settings: shape({
      event_subscriptions: shape({ request_url: address(3500), bot_events: names }),
      interactivity: shape({ is_enabled: flag, request_url: address(3500) }, 'is_enabled'),
      org_deploy_enabled: flag,
      socket_mode_enabled: flag,
      token_rotation_enabled: flag,
    }),
  },
  'display_information',
);
