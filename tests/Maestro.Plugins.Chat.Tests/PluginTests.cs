using Maestro.Testing;

namespace Maestro.Plugins.Chat.Tests;

/// <summary>The plugin as the tool sees it.</summary>
public sealed class PluginTests
{
    [Test]
    public void Plugin_Built_OffersItsAgent()
    {
        var loaded = PluginAssert.Loads(typeof(ChatAgent).Assembly.Location);

        Assert.That(loaded.Select(e => (e.Kind, e.Id)), Is.EqualTo(new[] { ("agent", "chat") }));
    }
}
