using System.Text;
using Maestro.Plugins.Agents.Acp;
using Maestro.Plugins.Agents.Driving.Events;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Execution.Agents.Stuck;
using Maestro.Tests;

namespace Maestro.Plugins.Agents.Tests.Replay;

/// <summary>Recordings of real agents under the runtime's watch, with its defaults: their loops are seen as such, and nothing else is.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class StuckTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    private static IEnumerable<string> Real => Drivers.Names.SelectMany(Recording.Of).Select(recording => recording.ToString()).Where(name => !name.EndsWith("/loop", StringComparison.Ordinal));

    private static IEnumerable<string> RealAcp => Directory.EnumerateFiles(Path.Combine(Recording.Root, "acp"), "*.stdout").Select(file => Path.GetFileNameWithoutExtension(file)!);

    [TestCaseSource(nameof(Real))]
    public void Recording_OfAnAgentThatIsNotStuck_IsNoAlarm(string name) => Assert.That(See(name)?.What, Is.Null);

    [TestCaseSource(nameof(RealAcp))]
    public void Recording_OfAnAgentByAcp_IsNoAlarm(string agent)
    {
        using var watch = Watch();
        var (told, updates) = (new Told(), new AcpUpdates());
        foreach (var message in new Recording("acp", agent).Output.Split('\n').SelectMany(JsonText.Objects))
        {
            updates.Read(message.At("msg").At("params").At("update"), told);
            EventListener.Tell(told, watch);
        }

        Assert.That(watch.Sign?.What, Is.Null);
    }

    // Two of them were recorded with a bound of three turns, and Qwen Code's first result differs: it created what it then overwrote.
    [TestCase("codex/loop", 4, "hello.txt")]
    [TestCase("gemini/loop", 3, "write_file")]
    [TestCase("qwen/loop", 2, "write_file")]
    public void Recording_OfALoop_IsSeen(string name, int repeats, string what)
    {
        var sign = See(name, repeats);

        Assert.That(sign?.What, Does.StartWith($"did the same {repeats} times").And.Contain(what));
    }

    private StuckSign? See(string name, int? repeats = null)
    {
        var parts = name.Split('/');
        using var watch = Watch(repeats);
        var (told, reader) = (new Told(), Drivers.Reader(parts[0]));
        foreach (var line in new Recording(parts[0], parts[1]).Output.Split('\n'))
        {
            watch.Wrote(Encoding.UTF8.GetByteCount(line) + 1);
            watch.Heard(line);
            foreach (var happened in JsonText.Objects(line))
                reader.Read(happened, told);
            EventListener.Tell(told, watch);
        }

        return watch.Sign;
    }

    private StuckWatch Watch(int? repeats = null) =>
        new(StuckLimits.Default with { Repeats = repeats ?? StuckLimits.Default.Repeats }, folder.Folder("work"), TimeProvider.System);
}
