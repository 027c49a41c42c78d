namespace Maestro;

/// <summary>How a cell of a <see cref="ResultTable"/> is meant. It says nothing that the cell's words do not.</summary>
public enum ResultTone
{
    /// <summary>As any other.</summary>
    Neutral,

    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Not quite as it should be.</summary>
    Warn,

    /// <summary>Not as it should be.</summary>
    Bad,
}
