namespace Maestro;

/// <summary>A call of a model that limits bear, from <see cref="IUsageMeter.BeginAsync"/>. One that is never ended counts with its worst case.</summary>
public interface IMeteredCall
{
    /// <summary>Counts what the call used and gives the rest back.</summary>
    /// <param name="used">What it used; where that is null, its worst case counts.</param>
    /// <exception cref="InvalidOperationException">It was ended before.</exception>
    void End(Usage used);
}
