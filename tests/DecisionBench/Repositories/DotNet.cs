using DecisionBench.Judging;

namespace DecisionBench.Repositories;

/// <summary>Repositories of C#.</summary>
internal static class DotNet
{
    /// <summary>A console program and nothing else.</summary>
    public static Shape Console { get; } = new("C# console program", new Dictionary<string, string>
    {
        ["src/Tool/Tool.csproj"] = Project("Microsoft.NET.Sdk", exe: true),
        ["src/Tool/Program.cs"] = "Console.WriteLine(\"hello\");\n",
        ["src/Tool/Total.cs"] = "namespace Tool;\n\npublic static class Total\n{\n    public static int Of(int[] values) => values.Sum();\n}\n",
    });

    /// <summary>A library with tests by xUnit and NSubstitute.</summary>
    public static Shape Library { get; } = new("C# library", new Dictionary<string, string>
    {
        ["src/Pricing/Pricing.csproj"] = Project("Microsoft.NET.Sdk"),
        ["src/Pricing/Price.cs"] = Type("Pricing", "Price"),
        ["src/Pricing/Discount.cs"] = Type("Pricing", "Discount"),
        ["src/Pricing/Parsing/PriceParser.cs"] = Type("Pricing.Parsing", "PriceParser"),
        ["src/Pricing/Parsing/DiscountParser.cs"] = Type("Pricing.Parsing", "DiscountParser"),
        ["src/Pricing/Formatting/PriceFormatter.cs"] = Type("Pricing.Formatting", "PriceFormatter"),
        ["src/Pricing/Formatting/DiscountFormatter.cs"] = Type("Pricing.Formatting", "DiscountFormatter"),
        ["tests/Pricing.Tests/Pricing.Tests.csproj"] = Project("Microsoft.NET.Sdk", references: ["../../src/Pricing/Pricing.csproj"], packages: [("Microsoft.NET.Test.Sdk", "18.11.0"), ("xunit", "2.9.3"), ("NSubstitute", "5.3.0")]),
        ["tests/Pricing.Tests/PriceTests.cs"] = XunitTest("Pricing.Tests", "PriceTests"),
        ["tests/Pricing.Tests/Parsing/PriceParserTests.cs"] = XunitTest("Pricing.Tests.Parsing", "PriceParserTests"),
    });

    /// <summary>A layered web API: controllers, services, repositories over EF Core, Serilog, NUnit and Moq, versions kept centrally.</summary>
    public static Shape Layered { get; } = new("layered C# web API", new Dictionary<string, string>
    {
        ["Directory.Packages.props"] = """
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="Serilog.AspNetCore" Version="9.0.0" />
                <PackageVersion Include="Microsoft.EntityFrameworkCore.SqlServer" Version="10.0.0" />
                <PackageVersion Include="FluentValidation" Version="12.0.0" />
                <PackageVersion Include="NUnit" Version="5.0.0" />
                <PackageVersion Include="Moq" Version="4.21.0" />
                <PackageVersion Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
              </ItemGroup>
            </Project>
            """,
        ["global.json"] = "{ \"sdk\": { \"version\": \"10.0.100\" } }",
        ["Shop.slnx"] = "<Solution><Project Path=\"src/Shop.Api/Shop.Api.csproj\" /><Project Path=\"src/Shop.Core/Shop.Core.csproj\" /><Project Path=\"src/Shop.Infrastructure/Shop.Infrastructure.csproj\" /></Solution>",
        ["src/Shop.Api/Shop.Api.csproj"] = Project("Microsoft.NET.Sdk.Web", references: ["../Shop.Core/Shop.Core.csproj", "../Shop.Infrastructure/Shop.Infrastructure.csproj"], packages: [("Serilog.AspNetCore", null)]),
        ["src/Shop.Api/Program.cs"] = "using Serilog;\n\nvar builder = WebApplication.CreateBuilder(args);\nbuilder.Host.UseSerilog();\nbuilder.Services.AddControllers();\nvar app = builder.Build();\napp.MapControllers();\napp.Run();\n",
        ["src/Shop.Api/Controllers/CustomersController.cs"] = Controller("Customers"),
        ["src/Shop.Api/Controllers/ProductsController.cs"] = Controller("Products"),
        ["src/Shop.Api/Controllers/BasketsController.cs"] = Controller("Baskets"),
        ["src/Shop.Api/Middleware/TimingMiddleware.cs"] = Type("Shop.Api.Middleware", "TimingMiddleware", " : IMiddleware"),
        ["src/Shop.Api/Middleware/ErrorMiddleware.cs"] = Type("Shop.Api.Middleware", "ErrorMiddleware", " : IMiddleware"),
        ["src/Shop.Api/Jobs/CleanupJob.cs"] = Type("Shop.Api.Jobs", "CleanupJob", " : BackgroundService"),
        ["src/Shop.Api/Jobs/ReminderJob.cs"] = Type("Shop.Api.Jobs", "ReminderJob", " : BackgroundService"),
        ["src/Shop.Api/Contracts/CustomerResponse.cs"] = "namespace Shop.Api.Contracts;\n\npublic sealed record CustomerResponse(int Id, string Name);\n",
        ["src/Shop.Api/Contracts/ProductResponse.cs"] = "namespace Shop.Api.Contracts;\n\npublic sealed record ProductResponse(int Id, string Name);\n",
        ["src/Shop.Core/Shop.Core.csproj"] = Project("Microsoft.NET.Sdk", packages: [("FluentValidation", null)]),
        ["src/Shop.Core/Entities/Customer.cs"] = Type("Shop.Core.Entities", "Customer", " : Entity"),
        ["src/Shop.Core/Entities/Product.cs"] = Type("Shop.Core.Entities", "Product", " : Entity"),
        ["src/Shop.Core/Entities/Entity.cs"] = "namespace Shop.Core.Entities;\n\npublic abstract class Entity\n{\n    public int Id { get; init; }\n}\n",
        ["src/Shop.Core/Services/CustomerService.cs"] = Type("Shop.Core.Services", "CustomerService", " : ICustomerService"),
        ["src/Shop.Core/Services/ICustomerService.cs"] = "namespace Shop.Core.Services;\n\npublic interface ICustomerService\n{\n    Task<int> CountAsync();\n}\n",
        ["src/Shop.Core/Services/PricingService.cs"] = Type("Shop.Core.Services", "PricingService"),
        ["src/Shop.Core/Validation/CustomerValidator.cs"] = Type("Shop.Core.Validation", "CustomerValidator", " : AbstractValidator<Customer>"),
        ["src/Shop.Core/Validation/ProductValidator.cs"] = Type("Shop.Core.Validation", "ProductValidator", " : AbstractValidator<Product>"),
        ["src/Shop.Infrastructure/Shop.Infrastructure.csproj"] = Project("Microsoft.NET.Sdk", references: ["../Shop.Core/Shop.Core.csproj"], packages: [("Microsoft.EntityFrameworkCore.SqlServer", null)]),
        ["src/Shop.Infrastructure/Repositories/CustomerRepository.cs"] = Type("Shop.Infrastructure.Repositories", "CustomerRepository", " : ICustomerRepository"),
        ["src/Shop.Infrastructure/Repositories/ProductRepository.cs"] = Type("Shop.Infrastructure.Repositories", "ProductRepository", " : IProductRepository"),
        ["src/Shop.Infrastructure/Clients/PaymentClient.cs"] = Type("Shop.Infrastructure.Clients", "PaymentClient"),
        ["src/Shop.Infrastructure/Clients/ShippingClient.cs"] = Type("Shop.Infrastructure.Clients", "ShippingClient"),
        ["tests/Shop.Core.Tests/Shop.Core.Tests.csproj"] = Project("Microsoft.NET.Sdk", references: ["../../src/Shop.Core/Shop.Core.csproj"], packages: [("NUnit", null), ("Moq", null), ("Microsoft.NET.Test.Sdk", null)]),
        ["tests/Shop.Core.Tests/Services/CustomerServiceTests.cs"] = NUnitTest("Shop.Core.Tests.Services", "CustomerServiceTests"),
        ["tests/Shop.Core.Tests/Services/PricingServiceTests.cs"] = NUnitTest("Shop.Core.Tests.Services", "PricingServiceTests"),
        ["tests/Shop.Core.Tests/Validation/CustomerValidatorTests.cs"] = NUnitTest("Shop.Core.Tests.Validation", "CustomerValidatorTests"),
        ["tests/Shop.Core.Tests/Validation/ProductValidatorTests.cs"] = NUnitTest("Shop.Core.Tests.Validation", "ProductValidatorTests"),
    });

    /// <summary>A web API by minimal APIs, with a folder for each feature, and Dapper.</summary>
    public static Shape Features { get; } = new("C# web API by features", new Dictionary<string, string>
    {
        ["src/Booking/Booking.csproj"] = Project("Microsoft.NET.Sdk.Web", packages: [("Dapper", "2.1.66"), ("Npgsql", "10.0.3")]),
        ["src/Booking/Program.cs"] = "var app = WebApplication.CreateBuilder(args).Build();\napp.MapGet(\"/health\", () => \"ok\");\napp.Run();\n",
        ["src/Booking/Features/Rooms/RoomEndpoints.cs"] = Endpoints("Rooms", "Room"),
        ["src/Booking/Features/Rooms/RoomStore.cs"] = Type("Booking.Features.Rooms", "RoomStore"),
        ["src/Booking/Features/Rooms/Room.cs"] = Type("Booking.Features.Rooms", "Room"),
        ["src/Booking/Features/Guests/GuestEndpoints.cs"] = Endpoints("Guests", "Guest"),
        ["src/Booking/Features/Guests/GuestStore.cs"] = Type("Booking.Features.Guests", "GuestStore"),
        ["src/Booking/Features/Guests/Guest.cs"] = Type("Booking.Features.Guests", "Guest"),
        ["src/Booking/Features/Bookings/BookingEndpoints.cs"] = Endpoints("Bookings", "Booking"),
        ["src/Booking/Features/Bookings/BookingStore.cs"] = Type("Booking.Features.Bookings", "BookingStore"),
        ["tests/Booking.Tests/Booking.Tests.csproj"] = Project("Microsoft.NET.Sdk", references: ["../../src/Booking/Booking.csproj"], packages: [("xunit.v3", "3.2.0"), ("Shouldly", "4.3.0")]),
        ["tests/Booking.Tests/RoomStoreTests.cs"] = XunitTest("Booking.Tests", "RoomStoreTests"),
    });

    /// <summary>A command line tool by Spectre.Console.Cli.</summary>
    public static Shape Cli { get; } = new("C# command line tool", new Dictionary<string, string>
    {
        ["src/Disk/Disk.csproj"] = Project("Microsoft.NET.Sdk", exe: true, packages: [("Spectre.Console.Cli", "0.53.0"), ("YamlDotNet", "18.1.0")]),
        ["src/Disk/Program.cs"] = "var app = new Spectre.Console.Cli.CommandApp();\nreturn app.Run(args);\n",
        ["src/Disk/Commands/ScanCommand.cs"] = Type("Disk.Commands", "ScanCommand", " : AsyncCommand"),
        ["src/Disk/Commands/PruneCommand.cs"] = Type("Disk.Commands", "PruneCommand", " : AsyncCommand"),
        ["src/Disk/Commands/ReportCommand.cs"] = Type("Disk.Commands", "ReportCommand", " : AsyncCommand"),
        ["src/Disk/Scanning/FolderScanner.cs"] = Type("Disk.Scanning", "FolderScanner"),
        ["src/Disk/Scanning/FileScanner.cs"] = Type("Disk.Scanning", "FileScanner"),
        ["src/Disk/Configuration/ScanOptions.cs"] = Type("Disk.Configuration", "ScanOptions"),
        ["src/Disk/Configuration/ReportOptions.cs"] = Type("Disk.Configuration", "ReportOptions"),
        ["tests/Disk.Tests/Disk.Tests.csproj"] = Project("Microsoft.NET.Sdk", references: ["../../src/Disk/Disk.csproj"], packages: [("MSTest", "4.0.1")]),
        ["tests/Disk.Tests/FolderScannerTests.cs"] = "using Microsoft.VisualStudio.TestTools.UnitTesting;\n\nnamespace Disk.Tests;\n\n[TestClass]\npublic sealed class FolderScannerTests\n{\n    [TestMethod]\n    public void Scan_Empty_FindsNothing() => Assert.AreEqual(0, 0);\n}\n",
    });

    /// <summary>A project file.</summary>
    public static string Project(string sdk, bool exe = false, string[]? references = null, (string Name, string? Version)[]? packages = null) =>
        $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>{(exe ? "\n    <OutputType>Exe</OutputType>" : "")}
          </PropertyGroup>
          <ItemGroup>
        {string.Concat((references ?? []).Select(path => $"    <ProjectReference Include=\"{path}\" />\n"))}{string.Concat((packages ?? []).Select(package => package.Version is null ? $"    <PackageReference Include=\"{package.Name}\" />\n" : $"    <PackageReference Include=\"{package.Name}\" Version=\"{package.Version}\" />\n"))}  </ItemGroup>
        </Project>

        """;

    /// <summary>A class.</summary>
    public static string Type(string space, string name, string bases = "") => $$"""
        namespace {{space}};

        public sealed class {{name}}{{bases}}
        {
            private readonly int _count = 1;

            public int Count => _count;
        }

        """;

    private static string Controller(string name) => $$"""
        using Microsoft.AspNetCore.Mvc;

        namespace Shop.Api.Controllers;

        [ApiController]
        [Route("{{name.ToLowerInvariant()}}")]
        public sealed class {{name}}Controller : ControllerBase
        {
            [HttpGet]
            public IActionResult Get() => Ok();
        }

        """;

    private static string Endpoints(string folder, string name) => $$"""
        namespace Booking.Features.{{folder}};

        public static class {{name}}Endpoints
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/{{folder.ToLowerInvariant()}}", () => Results.Ok());
                app.MapPost("/{{folder.ToLowerInvariant()}}", () => Results.Ok());
            }
        }

        """;

    private static string XunitTest(string space, string name) => $"using Xunit;\n\nnamespace {space};\n\npublic sealed class {name}\n{{\n    [Fact]\n    public void Of_Zero_IsZero() => Assert.Equal(0, 0);\n}}\n";

    private static string NUnitTest(string space, string name) => $"using NUnit.Framework;\n\nnamespace {space};\n\npublic sealed class {name}\n{{\n    [Test]\n    public void Of_Zero_IsZero() => Assert.That(0, Is.EqualTo(0));\n}}\n";
}
