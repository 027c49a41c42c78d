using Faults.Tracing;
using Maestro.Tool.Commands;

namespace Faults.Victims;

/// <summary><c>dotnet maestro gc</c>, whole.</summary>
internal static class CollectionVictim
{
    internal static Task<int> RunAsync()
    {
        Marks.Begin();
        return CommandLine.RunAsync(["gc"]);
    }
}
