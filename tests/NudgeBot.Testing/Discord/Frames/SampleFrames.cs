namespace NudgeBot.Testing.Discord;

/// <summary>Frames in the shapes that Discord documents, with fields that this library does not know.</summary>
public static class SampleFrames
{
    public const string Ready = """
        {"op":0,"s":1,"t":"READY","d":{"v":10,"user":{"id":"80351110224678912","username":"nudgebot","bot":true,"verified":true,"mfa_enabled":false},"guilds":[{"id":"41771983423143937","unavailable":true}],"session_id":"abc","resume_gateway_url":"wss://gateway-us-east1-b.discord.gg","shard":[0,1],"application":{"id":"80351110224678912","flags":565248},"_trace":["x"]}}
        """;

    public const string GuildCreate = """
        {"op":0,"s":2,"t":"GUILD_CREATE","d":{"id":"41771983423143937","name":"Parents","icon":null,"owner_id":"73193882359173120","preferred_locale":"pt-BR","joined_at":"2025-03-01T09:08:07.123000+00:00","large":false,"unavailable":false,"member_count":3,"features":["COMMUNITY"],"roles":[{"id":"41771983423143937","name":"@everyone","permissions":"2248473465835073","position":0,"managed":false,"tags":{"bot_id":"1"}}],"channels":[{"id":"41771983423143938","type":0,"name":"general","position":1,"parent_id":null,"topic":null,"permission_overwrites":[{"id":"41771983423143937","type":0,"allow":"0","deny":"2048"}]},{"id":"9","type":15,"name":"forum","flags":16,"available_tags":[{"id":"5","name":"week","moderated":false,"emoji_id":null}]}],"threads":[{"id":"10","type":11,"name":"t","parent_id":"41771983423143938","thread_metadata":{"archived":false,"auto_archive_duration":1440,"archive_timestamp":"2025-03-01T09:08:07.123000+00:00","locked":false}}],"members":[],"voice_states":[],"presences":[],"stage_instances":[]}}
        """;

    public const string MessageCreate = """
        {"op":0,"s":3,"t":"MESSAGE_CREATE","d":{"id":"334385199974967042","channel_id":"290926798999357250","author":{"id":"53908099506183680","username":"Mason","global_name":null,"avatar":"a"},"content":"How long until she sleeps?","timestamp":"2025-07-11T17:27:07.299000+00:00","edited_timestamp":null,"tts":false,"mention_everyone":false,"mentions":[{"id":"80351110224678912","username":"nudgebot","member":{"roles":[]}}],"mention_roles":[],"attachments":[],"embeds":[{"type":"rich","title":"t","description":"d","color":3368601,"fields":[{"name":"n","value":"v","inline":false}],"image":{"url":"https://x","proxy_url":"https://y","height":1,"width":1}}],"reactions":[{"count":1,"me":false,"emoji":{"id":null,"name":"🔥"}}],"nonce":334385199974967042,"pinned":false,"type":19,"flags":32768,"message_reference":{"type":0,"message_id":"306588351130107906","channel_id":"278325129692446722"},"referenced_message":null,"components":[{"type":17,"id":1,"accent_color":null,"components":[{"type":10,"id":2,"content":"text"},{"type":99,"id":3,"novel":[1,2]}]},{"type":1,"id":4,"components":[{"type":2,"style":1,"custom_id":"a","label":"b","emoji":{"id":null,"name":"👍"}},{"components":[],"style":5,"url":"https://x","type":2}]}]}}
        """;

    public const string Command = """
        {"op":0,"s":4,"t":"INTERACTION_CREATE","d":{"version":1,"type":2,"token":"A_UNIQUE_TOKEN","member":{"user":{"id":"53908232506183680","username":"Mason","avatar":"a"},"roles":["539082325061836999"],"premium_since":null,"permissions":"2147483679","pending":false,"nick":null,"mute":false,"joined_at":"2020-03-13T19:19:14.040000+00:00","deaf":false},"id":"786008729715212338","guild_id":"290926798626357999","app_permissions":"442368","guild_locale":"en-US","locale":"de","context":0,"authorizing_integration_owners":{"0":"290926798626357999"},"entitlements":[],"attachment_size_limit":10485760,"data":{"options":[{"type":1,"name":"add","options":[{"type":3,"name":"days","value":"daily"},{"type":4,"name":"times","value":2},{"type":10,"name":"weight","value":1.5},{"type":5,"name":"silent","value":true},{"type":7,"name":"where","value":"645027906669510667"}]}],"type":1,"name":"schedule","id":"771825006014889984","resolved":{"channels":{"645027906669510667":{"id":"645027906669510667","type":0,"name":"general","permissions":"2048","app_permissions":"3072"}},"users":{},"members":{}}},"application_id":"775799577604522054","channel_id":"645027906669510667","channel":{"id":"645027906669510667","type":0,"name":"general","last_message_id":null}}}
        """;

    public const string Component = """
        {"op":0,"s":5,"t":"INTERACTION_CREATE","d":{"version":1,"type":3,"token":"unique_token","user":{"id":"53908232506183680","username":"Mason"},"message":{"type":0,"tts":false,"timestamp":"2021-05-19T02:12:51.710000+00:00","pinned":false,"mentions":[],"id":"844397162624450620","flags":0,"embeds":[],"edited_timestamp":null,"content":"text","components":[],"channel_id":"345626669114982402","author":{"id":"1","username":"b","bot":true},"attachments":[]},"id":"846462639134605312","channel_id":"345626669114982999","context":1,"data":{"custom_id":"click_one","component_type":3,"values":["a","b"]},"application_id":"290926444748734465","app_permissions":"0","locale":"en-GB","authorizing_integration_owners":{"0":"0","1":"53908232506183680"}}}
        """;

    public const string Modal = """
        {"op":0,"s":6,"t":"INTERACTION_CREATE","d":{"version":1,"type":5,"token":"t","id":"1","application_id":"2","channel_id":"3","user":{"id":"4","username":"m"},"app_permissions":"0","locale":"fr","data":{"custom_id":"form","components":[{"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"why","value":"because"}},{"type":18,"id":3,"component":{"type":3,"id":4,"custom_id":"pick","values":["x","y"]}},{"type":1,"components":[{"type":4,"custom_id":"legacy","value":"row"}]}]}}}
        """;

    public const string GuildDelete = """
        {"op":0,"s":7,"t":"GUILD_DELETE","d":{"id":"41771983423143937","unavailable":true}}
        """;

    public const string ThreadUpdate = """
        {"op":0,"s":8,"t":"THREAD_UPDATE","d":{"id":"1","guild_id":"2","parent_id":"3","type":11,"name":"n","thread_metadata":{"archived":true,"locked":true,"auto_archive_duration":60,"archive_timestamp":null},"applied_tags":["5"],"flags":2}}
        """;

    public static IReadOnlyList<string> All { get; } = [Ready, GuildCreate, MessageCreate, Command, Component, Modal, GuildDelete, ThreadUpdate];
}
