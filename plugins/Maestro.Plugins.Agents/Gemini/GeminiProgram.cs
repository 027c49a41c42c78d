using Maestro.Plugins.Agents.Driving;
using Maestro.Plugins.Agents.Driving.Events;
using Maestro.Plugins.Agents.Driving.Models;

namespace Maestro.Plugins.Agents.Gemini;

/// <summary>The command line of Gemini CLI.</summary>
internal sealed class GeminiProgram(GeminiOptions options) : IHeadlessProgram
{
    public string Name => "gemini";

    public string Program => options.Program;

    public IReadOnlyList<string> Needs { get; } =
    [
        "GEMINI_API_KEY", "GOOGLE_API_KEY", "GOOGLE_GEMINI_BASE_URL", "GOOGLE_GENAI_USE_VERTEXAI", "GOOGLE_CLOUD_PROJECT", "GOOGLE_CLOUD_LOCATION",
        "GOOGLE_APPLICATION_CREDENTIALS",
    ];

    public ModelSettings? Model => KnownModels.Gemini;

    public IReadOnlyList<string> Arguments(Launch launch)
    {
        // An empty prompt makes it headless; the words come from standard input.
        List<string> arguments = ["-p", "", "-o", "stream-json", "--skip-trust", .. GeminiTools.Arguments(options.AllowedTools)];
        if (options.Model.Length > 0)
            arguments.AddRange(["-m", options.Model]);
        if (launch.Session is { } session)
            arguments.AddRange(["--resume", session]);
        return arguments;
    }

    public IReadOnlyDictionary<string, string?> Environment(Launch launch)
    {
        GeminiSettings.Write(launch.Home.Path, System.Environment.GetEnvironmentVariable("GEMINI_API_KEY") is not null || options.Environment.ContainsKey("GEMINI_API_KEY"));
        return new Dictionary<string, string?>();
    }

    public IEventReader Reader(bool resumed) => new GeminiReader();

    public Problem? Meaning(int exitCode) => GeminiExit.Meaning(exitCode);
}
