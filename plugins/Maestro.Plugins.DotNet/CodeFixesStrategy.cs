using System.Text.RegularExpressions;
using Maestro.Plugins.DotNet.Applying;
using Maestro.Plugins.DotNet.Orders;

namespace Maestro.Plugins.DotNet;

/// <summary>Has the analyzers that come with the packages mend the code that an upgrade broke, where they have a fix for it.</summary>
[Extension("code-fixes", Summary = "Applies the fixes of the packages' own analyzers to what a build found after an upgrade.")]
public sealed partial class CodeFixesStrategy : IRecoveryStrategy
{
    /// <inheritdoc/>
    public async Task<RecoveryResult> RecoverAsync(IRecoveryContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Task is not { } task || OrderText.Find<UpgradeOrder>(task.Instructions) is not { } order)
            return RecoveryResult.GiveUp("it is no task of the phase upgrade-tasks that failed");
        var rules = context.Failure.Findings.Select(finding => finding.Code).OfType<string>().Where(IsFixable).Distinct().Order(StringComparer.Ordinal).ToList();
        if (rules.Count == 0 || context.Failure.Gate is null)
            return RecoveryResult.GiveUp("no rule of an analyzer found anything");
        var to = await StandingVersions.OfAsync(context.Workspace.Root, order, cancellationToken);
        var work = await context.WorkAsync(Versions.Instructions(context.Failure, new() { To = to, Fix = rules }), cancellationToken);
        return work.Failure is { } failure
            ? RecoveryResult.GiveUp($"the fixes could not be applied: {failure.Message}")
            : RecoveryResult.Changed($"applied the fixes of {string.Join(", ", rules)}");
    }

    // Of what the compiler itself finds, packages bring fixes for the use of what is obsolete.
    private static bool IsFixable(string code) => code is "CS0612" or "CS0618" || (Rule().IsMatch(code) && !OfTheSdk().IsMatch(code));

    [GeneratedRegex("^[A-Za-z]+[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex("^(CS|FS|BC|NU|MSB|NETSDK)[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex OfTheSdk();
}
