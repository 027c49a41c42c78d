using EndToEnd.Shapes.Catalogue;

namespace EndToEnd.Shapes;

/// <summary>Every shape that is held.</summary>
internal static class ShapeFamilies
{
    /// <summary>All, in the order of the table.</summary>
    public static IReadOnlyList<Shape> All { get; } =
    [
        .. WorkingTreeShapes.All, .. HeadShapes.All, .. PlaceShapes.All, .. ModuleShapes.All, .. ObjectShapes.All,
        .. IndexShapes.All, .. ContentShapes.All, .. FileShapes.All, .. NameShapes.All, .. SettingShapes.All,
    ];

    /// <summary>Those that everything is done with.</summary>
    public static IEnumerable<Shape> Supported => All.Where(shape => shape.IsSupported);

    /// <summary>Those that are refused.</summary>
    public static IEnumerable<Shape> Refused => All.Where(shape => !shape.IsSupported);
}
