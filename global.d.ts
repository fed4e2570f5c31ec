// What next-env.d.ts says, without the path to one build's types: those that `next typegen` makes are in tsconfig.json.
/// <reference types="next" />
/// <reference types="next/image-types/global" />
