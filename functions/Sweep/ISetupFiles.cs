using BinhHoa2.Shared.Plans;
using BinhHoa2.Shared.Schools.Input;

namespace BinhHoa2.Functions.Sweep;

/// <summary>Where a school's plans, people and profile are read from at start and with every sweep.</summary>
public interface ISetupFiles
{
    /// <exception cref="InputException">Something does not fit.</exception>
    SchoolSetup Load(PlanChecks checks);
}
