using Maestro.Runtime.Conformance.Models.Exchange;
using Maestro.Runtime.Conformance.Models.Intents;

namespace Maestro.Runtime.Conformance;

/// <summary>The task of every trial, and how a model does it.</summary>
internal static class TrialTask
{
    /// <summary>The file it asks for.</summary>
    public const string File = "out/done.txt";

    /// <summary>What it asks to be in it.</summary>
    public const string Content = "done by the agent\n";

    /// <summary>How many tokens each call uses of a model that never comes to an end.</summary>
    public const long Call = 1000;

    /// <summary>The plan.</summary>
    public const string Plan = $"""
        # Conformance

        ## Requirements

        | ID | Requirement | Priority | Files |
        |---|---|---|---|
        | R1 | Write the file {File} with the line "done by the agent" | P1 | {File} |

        """;

    /// <summary>Has something done first, then the task, then says that it is done.</summary>
    /// <param name="request">What the agent asks.</param>
    /// <param name="first">What is done first, one call after the other.</param>
    public static ModelAnswer After(ModelRequest request, params IReadOnlyList<Intent> first)
    {
        if (IsAside(request))
            return ModelAnswer.Say("A file");
        Intent? intent = request.ToolResults < first.Count ? first[request.ToolResults] : request.ToolResults == first.Count ? new WriteFile(File, Content) : null;
        return intent is null ? ModelAnswer.Say("The file is written.") : Called(request, intent);
    }

    /// <summary>Runs commands for ever, none like the other.</summary>
    public static ModelAnswer ForEver(ModelRequest request) => IsAside(request)
        ? ModelAnswer.Say("A file")
        : Called(request, new RunCommand($"echo {request.Number} > out/count.txt")) with { Usage = new(Call - 100, 0, 100, 0) };

    /// <summary>Whether a request is no part of the work: agents ask for titles and the like as well.</summary>
    public static bool IsAside(ModelRequest request) => request.Tools.Count == 0;

    private static ModelAnswer Called(ModelRequest request, Intent intent) => Translator.Translate(request, intent) is { } call
        ? ModelAnswer.Call(call)
        : ModelAnswer.Say($"There is no tool for it among {string.Join(", ", request.Tools.Select(tool => tool.Name))}.");
}
