using EndToEnd.Harness;

namespace Maestro.Runtime.Tests.Evidence;

/// <summary>Habits of C# code are counted, with what could have been otherwise.</summary>
public sealed class ConventionTests
{
    [TestCase(ConventionName.Interfaces, "IName", 2, 3, "interface IOne { } interface ITwo { } interface Shape { }")]
    [TestCase(ConventionName.PrivateFields, "_camelCase", 2, 3, "class A { int _one; private string _two; bool three; public int Four; const int Five = 5; static readonly int Six = 6; }")]
    [TestCase(ConventionName.PrivateFields, "m_camelCase", 1, 1, "class A { int m_one; }")]
    [TestCase(ConventionName.AsyncMethods, "NameAsync", 2, 3, "class A { Task OneAsync() => null; ValueTask<int> TwoAsync() => default; Task Three() => null; static Task Main() => null; override Task Four() => null; int Five() => 5; }")]
    [TestCase(ConventionName.Namespaces, "file-scoped", 1, 1, "namespace A; class B { }")]
    [TestCase(ConventionName.Namespaces, "block", 1, 1, "namespace A { class B { } }")]
    [TestCase(ConventionName.TypesPerFile, "one-per-file", 1, 1, "class A { class Inner { } }")]
    [TestCase(ConventionName.TypesPerFile, "several-per-file", 1, 1, "class A { } delegate void B();")]
    [TestCase(ConventionName.DataTypes, "record", 2, 3, "record A(int X); record struct B; class C { public int X { get; set; } } class D { public int X { get => 1; } } class E { public int X { get; } void F() { } }")]
    [TestCase(ConventionName.Constructors, "primary-constructor", 2, 3, "class A(int x); class AA(int x); class B { public B(int x) { } } class C { }")]
    [TestCase(ConventionName.Classes, "sealed", 2, 3, "sealed class A { } sealed class B { } class C { } abstract class D { } static class E { }")]
    [TestCase(ConventionName.TestMethods, "A_B_C", 2, 4, "class T { [Test] void Add_OfTwo_IsSum() { } [Fact] void Add_OfNone_IsZero() { } [Test] void Adds() { } [Test] void adds_two() { } void Not_A_Test() { } }")]
    [TestCase(ConventionName.TestMethods, "A_B", 2, 3, "class T { [Test] void Add_Sums() { } [Test] void Add_Fails() { } [Test] void Adds() { } }")]
    [TestCase(ConventionName.TestMethods, "snake_case", 1, 1, "class T { [Test] void adds_two_numbers() { } }")]
    [TestCase(ConventionName.TestClasses, "NameTests", 1, 1, "class ATests { [TestMethod] void X() { } } class BHelper { }")]
    [TestCase(ConventionName.Assertions, "Assert.That", 2, 3, "class T { [Test] void X() { Assert.That(1, Is.EqualTo(1)); Assert.That(true); Assert.Fail(); } }")]
    [TestCase(ConventionName.Assertions, "Should", 2, 2, "class T { [Fact] void X() { a.Should().Be(1); b.ShouldBe(2); } }")]
    [TestCase(ConventionName.Registrations, "inline", 1, 1, "class P { void M(IServiceCollection services) { services.AddSingleton<X>(); } }")]
    [TestCase(ConventionName.Registrations, "extension-methods", 2, 2, "static class P { static IServiceCollection AddAll(this IServiceCollection services) => services.AddSingleton<X>().AddScoped<Y>(); }")]
    [TestCase(ConventionName.Endpoints, "minimal-api", 2, 2, "app.MapGet(\"/\", () => 1); app.MapPost(\"/\", () => 2);")]
    [TestCase(ConventionName.Endpoints, "controllers", 1, 1, "class C { [HttpGet(\"x\")] public int Get() => 1; }")]
    [TestCase(ConventionName.EntryPoints, "top-level", 1, 1, "System.Console.WriteLine();")]
    [TestCase(ConventionName.EntryPoints, "main-method", 1, 1, "class P { static void Main() { } }")]
    public void Convention_IsWhatMostOfTheCodeDoes(string name, string value, int following, int counted, string code)
    {
        using var repository = new Scratch().Write("A.cs", code + "\n").Commit();
        var convention = repository.Evidence().Conventions.SingleOrDefault(c => c.Name == name);
        Assert.That(convention is null ? "none" : $"{convention.Value} {convention.Following}/{convention.Counted}", Is.EqualTo($"{value} {following}/{counted}"));
        Assert.That(convention!.Examples[0], Is.EqualTo(new CodePlace("A.cs", 1)));
    }

    [TestCase("src/Shop/Orders/Order.cs", "Shop.Orders", "follow-folders")]
    [TestCase("src/Shop/Order.cs", "Shop", "follow-folders")]
    [TestCase("src/Shop/Orders/Order.cs", "Shop", "free")]
    public void NamespaceFolders_AreHeldAgainstTheProjectsRootNamespace(string path, string space, string value)
    {
        using var repository = new Scratch().Write("src/Shop/Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />").Write(path, $"namespace {space};\n\nclass Order {{ }}\n").Commit();
        Assert.That(repository.Evidence().Conventions.Single(c => c.Name == ConventionName.NamespaceFolders).Value, Is.EqualTo(value));
    }

    [Test]
    public void Shop_ProjectsAndTests_FollowTheirHabits()
    {
        using var shop = Shop.Make();
        var conventions = shop.Evidence().Conventions.ToDictionary(c => c.Name, c => c.Value);
        Assert.That(conventions, Is.SupersetOf(new Dictionary<string, string>
        {
            [ConventionName.Nullable] = "enable", [ConventionName.TestProjects] = "Name.Tests", [ConventionName.Endpoints] = "controllers", [ConventionName.Registrations] = "extension-methods",
            [ConventionName.NamespaceFolders] = "follow-folders", [ConventionName.PrivateFields] = "_camelCase",
        }));
    }

    [Test]
    public void Examples_AreOfDifferentFiles_AndAtMostThree()
    {
        using var repository = new Scratch();
        for (var i = 0; i < 5; i++)
            repository.Write($"F{i}.cs", $"interface IA{i} {{ }}\n\ninterface IB{i} {{ }}\n");
        Assert.That(repository.Commit().Evidence().Conventions.Single(c => c.Name == ConventionName.Interfaces).Examples.Select(e => e.Path), Is.EqualTo(new[] { "F0.cs", "F1.cs", "F2.cs" }));
    }
}
