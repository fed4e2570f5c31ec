-- Certifications and stock are evidence too, and so is what every system must be certified for. Draws mark their vendor by the
-- stock of their laboratory, which the watch reckons anew for each (lib/watch).
select compliance_follow('certification', 'vendor_id'), compliance_follow('laboratory_stock', 'vendor_id'),
  compliance_follow('setting', 'everybody');
