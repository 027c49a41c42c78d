namespace Maestro;

/// <summary>Names of what is counted as <see cref="CodeConvention"/>. All are about C#.</summary>
public static class ConventionName
{
    /// <summary>How interfaces are named: <c>IName</c>, or <c>Name</c>.</summary>
    public const string Interfaces = "interfaces";

    /// <summary>How private fields are named: <c>_camelCase</c>, <c>camelCase</c>, <c>m_camelCase</c> or <c>PascalCase</c>. Constants and static fields that are read only are not counted.</summary>
    public const string PrivateFields = "private-fields";

    /// <summary>How methods that give a task are named: <c>NameAsync</c>, or <c>Name</c>. Tests and overrides are not counted.</summary>
    public const string AsyncMethods = "async-methods";

    /// <summary>How namespaces are written: <c>file-scoped</c>, or <c>block</c>.</summary>
    public const string Namespaces = "namespaces";

    /// <summary>Whether a namespace follows its file's folder below the project: <c>follow-folders</c>, or <c>free</c>.</summary>
    public const string NamespaceFolders = "namespace-folders";

    /// <summary>How many types a file declares: <c>one-per-file</c>, or <c>several-per-file</c>.</summary>
    public const string TypesPerFile = "types-per-file";

    /// <summary>What types that only hold data are: <c>record</c>, or <c>class</c>.</summary>
    public const string DataTypes = "data-types";

    /// <summary>How classes take what they need: <c>primary-constructor</c>, or <c>constructor</c>.</summary>
    public const string Constructors = "constructors";

    /// <summary>Whether classes that nothing forbids to are sealed: <c>sealed</c>, or <c>open</c>. Abstract and static ones are not counted.</summary>
    public const string Classes = "classes";

    /// <summary>Whether projects turn nullable references on: <c>enable</c>, or <c>disable</c>.</summary>
    public const string Nullable = "nullable";

    /// <summary>How test methods are named: <c>A_B_C</c>, <c>A_B</c>, <c>PascalCase</c> or <c>snake_case</c>.</summary>
    public const string TestMethods = "test-methods";

    /// <summary>How test classes are named: <c>NameTests</c>, <c>NameTest</c>, <c>NameSpecs</c>, <c>NameSpec</c>, <c>NameFixture</c> or <c>Name</c>.</summary>
    public const string TestClasses = "test-classes";

    /// <summary>What test projects are called: <c>Name.Tests</c> and the like, for a project <c>Name</c>, or <c>free</c>.</summary>
    public const string TestProjects = "test-projects";

    /// <summary>How tests say what they expect, <c>Assert.That</c>, <c>Assert.*</c> for any other of its methods, or <c>Should</c>.</summary>
    public const string Assertions = "assertions";

    /// <summary>How services are registered: <c>extension-methods</c> such as <c>AddOrders(this IServiceCollection)</c>, or <c>inline</c>.</summary>
    public const string Registrations = "registrations";

    /// <summary>How HTTP endpoints are written: <c>controllers</c>, or <c>minimal-api</c>.</summary>
    public const string Endpoints = "endpoints";

    /// <summary>How programs begin: <c>top-level</c> statements, or a <c>main-method</c>.</summary>
    public const string EntryPoints = "entry-points";
}
