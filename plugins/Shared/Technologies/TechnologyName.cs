namespace Maestro.Plugins.Technologies;

/// <summary>What people call a technology.</summary>
/// <param name="Text">The name.</param>
/// <param name="IsWord">Whether it is a word of the language as well: <c>requires</c> names no framework, and neither does "react to events".</param>
internal sealed record TechnologyName(string Text, bool IsWord)
{
    /// <summary>Reads it as the catalogue has it: a name that is a word begins with <c>~</c>.</summary>
    public static TechnologyName Of(string text) => text.StartsWith('~') ? new(text[1..], true) : new(text, false);
}
