namespace Maestro;

/// <summary>The gates of <c>maestro.yaml</c>, as a service to phases.</summary>
public interface IGates
{
    /// <summary>The names of the gates, in the order they are written.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Has a gate judge the run's own workspace. Journaled; a tree that was judged before is judged again.</summary>
    /// <param name="name">A name of <see cref="Names"/>.</param>
    /// <param name="cancellationToken">Ends with the run.</param>
    /// <exception cref="ArgumentException">There is no gate of that name.</exception>
    Task<GateReport> JudgeAsync(string name, CancellationToken cancellationToken);

    /// <summary>Has several gates judge it: at once those that may be, the others in turn, and all of them whatever one of them says.</summary>
    /// <param name="names">Names of <see cref="Names"/>.</param>
    /// <param name="cancellationToken">Ends with the run.</param>
    /// <returns>A report for each, in the same order.</returns>
    /// <exception cref="ArgumentException">There is no gate of one of these names.</exception>
    async Task<IReadOnlyList<GateReport>> JudgeAllAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(names);
        var reports = new List<GateReport>();
        foreach (var name in names)
            reports.Add(await JudgeAsync(name, cancellationToken).ConfigureAwait(false));
        return reports;
    }
}
