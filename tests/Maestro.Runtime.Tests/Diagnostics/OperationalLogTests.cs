using Maestro.Runtime.Diagnostics;
using NLog;

namespace Maestro.Runtime.Tests.Diagnostics;

/// <summary>The operational log, and who is told what it says.</summary>
public sealed class OperationalLogTests
{
    [Test]
    public void Echo_OfAnEntry_IsOneScrubbedLineWithTimeAndLevel()
    {
        using var folder = new TempFolder();
        var told = new List<string>();
        using (var log = new OperationalLog(Path.Combine(folder.Path, "log.jsonl"), text => text.Replace("hunter2", "***", StringComparison.Ordinal), new(LogLevel.Info, told.Add)))
        {
            log.Logger.Debug("not told");
            log.Logger.Warn(new InvalidOperationException("no\nhunter2"), "{What} broke", "it");
        }
        Assert.That(told, Has.Count.EqualTo(1));
        Assert.That(told[0], Does.Match(@"^\d\d:\d\d:\d\d\.\d\d\d warn  it broke: InvalidOperationException: no \*\*\*$"));
        Assert.That(File.ReadAllLines(Path.Combine(folder.Path, "log.jsonl")), Has.Length.EqualTo(2), "the file has all of it");
    }
}
