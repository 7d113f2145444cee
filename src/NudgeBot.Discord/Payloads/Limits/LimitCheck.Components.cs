using NudgeBot.Discord.Interactions;

namespace NudgeBot.Discord.Payloads;

internal sealed partial class LimitCheck
{
    private const int MaxRows = 5;
    private const int MaxComponents = 40;

    public void Modal(string path, Modal modal)
    {
        Length(path + ".custom_id", modal.CustomId, 1, 100);
        Length(path + ".title", modal.Title, 1, 45);
        Count(path + ".components", modal.Components.Count, 1, 5);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < modal.Components.Count; index++)
        {
            Component($"{path}.components[{index}]", modal.Components[index], ids);
        }
    }

    private void Components(string path, IReadOnlyList<Component> components, bool onlyComponents)
    {
        Count(path, components.Count, 0, onlyComponents ? MaxComponents : MaxRows);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < components.Count; index++)
        {
            if (!onlyComponents && components[index] is not (ActionRow or UnknownComponent))
            {
                Report($"{path}[{index}]", "stands outside an action row");
            }

            Component($"{path}[{index}]", components[index], ids);
        }
    }

    private void Component(string path, Component component, HashSet<string> ids)
    {
        switch (component)
        {
            case ActionRow row:
                Row(path, row);
                Children(path, row.Components, ids);
                break;
            case Container container:
                Children(path, container.Components, ids);
                break;
            case Label label:
                Length(path + ".label", label.Text, 1, 45);
                OptionalLength(path + ".description", label.Description, 100);
                Field(path + ".component", label.Component, ids);
                break;
            case Button button:
                Button(path, button, ids);
                break;
            case SelectMenu select:
                Select(path, select, ids);
                break;
            case TextInput input:
                Input(path, input, ids);
                break;
            case TextDisplay text:
                Length(path + ".content", text.Content, 1, 4000);
                break;
        }
    }

    private void Children(string path, IReadOnlyList<Component> children, HashSet<string> ids)
    {
        for (var index = 0; index < children.Count; index++)
        {
            Component($"{path}.components[{index}]", children[index], ids);
        }
    }

    private void Row(string path, ActionRow row)
    {
        var holdsOne = row.Components.Any(each => each is SelectMenu);
        Count(path + ".components", row.Components.Count, 1, holdsOne ? 1 : 5);
    }

    private void Field(string path, Component? field, HashSet<string> ids)
    {
        if (field is null)
        {
            Report(path, "is missing");
            return;
        }

        if (field is SelectMenu { Disabled: true })
        {
            Report(path + ".disabled", "cannot be true in a modal");
        }

        Component(path, field, ids);
    }

    private void Button(string path, Button button, HashSet<string> ids)
    {
        OptionalLength(path + ".label", button.Label, 80);
        if (button.Label is null && button.Emoji is null)
        {
            Report(path, "has neither label nor emoji");
        }

        if (button.Style == ButtonStyle.Link)
        {
            Length(path + ".url", button.Url, 1, 512);
        }
        else if (button.Style != ButtonStyle.Premium)
        {
            CustomId(path, button.CustomId, ids);
        }
    }

    private void Select(string path, SelectMenu select, HashSet<string> ids)
    {
        CustomId(path, select.CustomId, ids);
        OptionalLength(path + ".placeholder", select.Placeholder, 150);
        Range(path + ".min_values", select.MinValues, 0, 25);
        Range(path + ".max_values", select.MaxValues, 1, 25);
        if (select is not StringSelect strings)
        {
            return;
        }

        Count(path + ".options", strings.Options.Count, 1, 25);
        for (var index = 0; index < strings.Options.Count; index++)
        {
            var option = strings.Options[index];
            Length($"{path}.options[{index}].label", option.Label, 1, 100);
            Length($"{path}.options[{index}].value", option.Value, 1, 100);
            OptionalLength($"{path}.options[{index}].description", option.Description, 100);
        }
    }

    private void Input(string path, TextInput input, HashSet<string> ids)
    {
        CustomId(path, input.CustomId, ids);
        OptionalLength(path + ".value", input.Value, 4000);
        OptionalLength(path + ".placeholder", input.Placeholder, 100);
        Range(path + ".min_length", input.MinLength, 0, 4000);
        Range(path + ".max_length", input.MaxLength, 1, 4000);
    }

    private void CustomId(string path, string? customId, HashSet<string> ids)
    {
        Length(path + ".custom_id", customId, 1, 100);
        if (customId is not null && !ids.Add(customId))
        {
            Report(path + ".custom_id", "is used twice");
        }
    }

    private void Range(string path, int? value, int min, int max)
    {
        if (value < min || value > max)
        {
            Report(path, $"is {value}; Discord takes {min} to {max}");
        }
    }
}
