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
}
