using NLog;
using NLog.Config;
using NLog.Layouts;
using NLog.Targets;

namespace Maestro.Runtime.Diagnostics;

/// <summary>
/// The operational log of one run: JSON lines for people who look into how the tool itself fared. It is not the journal, and nothing is ever
/// read back from it. Its own factory, so that no plugin meets it through NLog's static configuration.
/// </summary>
internal sealed class OperationalLog : IDisposable
{
    private readonly LogFactory factory = new();

    /// <summary>Opens the log.</summary>
    /// <param name="file">Where it is written.</param>
    /// <param name="scrub">Takes out of it what must not be kept.</param>
    /// <param name="echo">Told the same; null for nobody.</param>
    public OperationalLog(string file, Func<string, string> scrub, LogEcho? echo = null)
    {
        var configuration = new LoggingConfiguration(factory);
        configuration.AddRule(LogLevel.Debug, LogLevel.Fatal, new FileTarget("file")
        {
            FileName = Layout.FromLiteral(file),
            KeepFileOpen = true,
            Layout = new JsonLayout
            {
                Attributes =
                {
                    new("time", "${date:universalTime=true:format=o}"),
                    new("level", "${level:lowercase=true}"),
                    new("message", Layout.FromMethod(e => scrub(e.FormattedMessage))),
                    new("exception", Layout.FromMethod(e => scrub(e.Exception?.ToString() ?? ""))),
                },
            },
        });
        if (echo is not null)
            configuration.AddRule(echo.Least, LogLevel.Fatal, new MethodCallTarget("echo", (entry, _) => echo.Write(LogLine.Of(entry, scrub))));
        factory.Configuration = configuration;
        Logger = factory.GetLogger("maestro");
    }

    /// <summary>Writes to it.</summary>
    public Logger Logger { get; }

    /// <inheritdoc/>
    public void Dispose() => factory.Dispose();
}
