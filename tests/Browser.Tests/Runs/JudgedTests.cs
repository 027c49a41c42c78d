using System.Text.Json;
using Browser.Tests.Browsing;

namespace Browser.Tests.Runs;

/// <summary>What people say of decisions afterwards is told by the report, which was written before.</summary>
public sealed class JudgedTests
{
    [Test]
    public void Report_NothingJudged_SaysSoInItsMetric()
    {
        var metric = JsonDocument.Parse(RealRun.Json).RootElement.GetProperty("report").GetProperty("metrics").EnumerateArray().Single(m => m.GetProperty("id").GetString() == "judged-appropriate");
        Assert.That(metric.GetProperty("value").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(metric.GetProperty("text").GetString(), Does.StartWith("none of ").And.EndWith("is judged yet: dotnet maestro log review"));
    }

    [Test]
    public void Report_TwoJudgedSince_IsLaidOnEveryForm()
    {
        const string Said = "Judged since: 1 of 2 decisions that a person judged were appropriate (50 %, goal: more than 85 %)";
        ReadPage.Hold(RealRun.Judged.Html);
        Assert.Multiple(() =>
        {
            Assert.That(RealRun.Judged.Html, Does.Contain(Said));
            Assert.That(RealRun.Judged.Markdown, Does.Contain(Said));
            Assert.That(JsonDocument.Parse(RealRun.Judged.Json).RootElement.GetProperty("judged").GetProperty("appropriate").GetInt32(), Is.EqualTo(1));
            Assert.That(RealRun.Html, Does.Not.Contain("Judged since"));
        });
    }
}
