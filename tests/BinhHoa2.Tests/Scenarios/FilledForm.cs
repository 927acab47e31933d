using BinhHoa2.Simulation.Pages;

namespace BinhHoa2.Tests.Scenarios;

/// <summary>A reply that is written and not yet sent.</summary>
/// <param name="Page">The link whose page it was written on.</param>
internal sealed record FilledForm(string Page, string Action, MultipartForm Form, string Who);
