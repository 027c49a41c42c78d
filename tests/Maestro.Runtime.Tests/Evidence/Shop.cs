using EndToEnd.Harness;

namespace Maestro.Runtime.Tests.Evidence;

/// <summary>A solution of three layers with tests, as many are.</summary>
internal static class Shop
{
    internal static Scratch Make()
    {
        var repository = new Scratch()
            .Write("src/Shop.Core/Shop.Core.csproj", Project())
            .Write("src/Shop.Core/Orders/Order.cs", "namespace Shop.Core.Orders;\n\npublic sealed record Order(int Id, string Customer);\n")
            .Write("src/Shop.Core/Orders/IOrderRepository.cs", "namespace Shop.Core.Orders;\n\npublic interface IOrderRepository\n{\n    Task<Order?> FindAsync(int id);\n}\n")
            .Write("src/Shop.Core/Orders/OrderService.cs", """
                namespace Shop.Core.Orders;

                public sealed class OrderService
                {
                    private readonly IOrderRepository _orders;

                    public OrderService(IOrderRepository orders) => _orders = orders;

                    public Task<Order?> FindAsync(int id) => _orders.FindAsync(id);
                }
                """)
            .Write("src/Shop.Infrastructure/Shop.Infrastructure.csproj", Project("../Shop.Core/Shop.Core.csproj"))
            .Write("src/Shop.Infrastructure/Repositories/OrderRepository.cs", "namespace Shop.Infrastructure.Repositories;\n\npublic sealed class OrderRepository : IOrderRepository\n{\n    public Task<Order?> FindAsync(int id) => throw new NotSupportedException();\n}\n")
            .Write("src/Shop.Infrastructure/Setup.cs", """
                namespace Shop.Infrastructure;

                public static class Setup
                {
                    public static IServiceCollection AddShop(this IServiceCollection services) => services.AddScoped<IOrderRepository, OrderRepository>();
                }
                """)
            .Write("src/Shop.Api/Shop.Api.csproj", Project("..\\Shop.Core\\Shop.Core.csproj", "..\\Shop.Infrastructure\\Shop.Infrastructure.csproj").Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", StringComparison.Ordinal))
            .Write("src/Shop.Api/Program.cs", "var builder = WebApplication.CreateBuilder(args);\nbuilder.Services.AddShop();\n")
            .Write("tests/Shop.Core.Tests/Shop.Core.Tests.csproj", Project("../../src/Shop.Core/Shop.Core.csproj"))
            .Write("tests/Shop.Core.Tests/OrderServiceTests.cs", """
                namespace Shop.Core.Tests;

                public sealed class OrderServiceTests
                {
                    [Test]
                    public async Task Find_OfNone_IsNull() => Assert.That(await new OrderService(new None()).FindAsync(1), Is.Null);
                }
                """);
        foreach (var name in new[] { "Orders", "Customers", "Invoices" })
            repository.Write($"src/Shop.Api/Controllers/{name}Controller.cs",
                $"namespace Shop.Api.Controllers;\n\n[ApiController]\npublic sealed class {name}Controller : ControllerBase\n{{\n    [HttpGet]\n    public string Get() => \"\";\n}}\n");
        return repository.Commit();
    }

    private static string Project(params string[] references) =>
        $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net8.0</TargetFramework><Nullable>enable</Nullable></PropertyGroup><ItemGroup>{string.Concat(references.Select(r => $"<ProjectReference Include=\"{r}\" />"))}</ItemGroup></Project>";
}
