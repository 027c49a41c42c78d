using Maestro.Testing;

namespace Maestro.Plugins.Agents.Tests;

/// <summary>The plugin as the tool sees it.</summary>
public sealed class PluginTests
{
    [Test]
    public void Plugin_Built_OffersItsAgents()
    {
        var loaded = PluginAssert.Loads(typeof(CommandAgent).Assembly.Location);

        Assert.That(loaded.Select(e => (e.Kind, e.Id)), Is.EquivalentTo(
            new[] { "command", "scripted", "claude-code", "codex", "gemini", "opencode", "copilot", "qwen", "acp" }.Select(id => ("agent", id))));
        // Those that need to be told something are not made here; the others are.
        Assert.That(loaded.Where(e => e.NotConstructed is null).Select(e => e.Id), Is.EquivalentTo(new[] { "claude-code", "codex", "gemini", "opencode", "copilot", "qwen" }));
    }
}
